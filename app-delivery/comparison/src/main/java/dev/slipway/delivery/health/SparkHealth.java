package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The check of applications of the Spark operator. */
final class SparkHealth {

    /** How many executors may run; what is not bounded is infinite. */
    private record Range(double least, double most) {

        static Range of(Optional<Double> least, Optional<Double> most) {
            return new Range(least.orElse(0.0), most.orElse(Double.POSITIVE_INFINITY));
        }

        boolean contains(long count) {
            return count >= least && count <= most;
        }
    }

    private SparkHealth() {}

    static Health application(KubeObject object) {
        Optional<String> state = object.text("status", "applicationState", "state");
        String error = Field.text(object, "status", "applicationState", "errorMessage");
        Health waiting = Health.progressing("Waiting for Executor pods");
        return switch (state.orElse("-")) {
            case "" -> Health.progressing("SparkApplication was added, enqueuing it for submission");
            case "RUNNING" -> isComplete(object) ? Health.healthy("SparkApplication is Running") : waiting;
            case "SUBMITTED" -> Health.progressing("SparkApplication was submitted successfully");
            case "COMPLETED" -> Health.healthy("SparkApplication was Completed");
            case "FAILED", "SUBMISSION_FAILED", "FAILING" -> Health.degraded(error);
            case "PENDING_RERUN" -> Health.progressing("SparkApplication is Pending Rerun");
            case "INVALIDATING" -> new Health(HealthCode.MISSING, "SparkApplication is in InvalidatingState");
            case "SUCCEEDING" ->
                Health.progressing("The driver pod has been completed successfully. The executor pods terminate and"
                        + " are cleaned up.\n" + " ".repeat(32)
                        + "Under this circumstances, we assume the executor pod are completed.");
            case "UNKNOWN" ->
                Health.progressing("SparkApplication is in UnknownState because either driver pod or one or all"
                        + " executor pods in unknown state  ");
            default -> waiting;
        };
    }

    /** Without any word about their number in the spec one executor is enough. */
    private static boolean isComplete(KubeObject object) {
        long running = object.map("status", "executorState").values().stream()
                .filter("RUNNING"::equals)
                .count();
        Optional<Long> instances = Field.present(object, "spec", "executor", "instances");
        Optional<Range> range = range(object);
        if (object.at("status", "executorState").isEmpty()) {
            return false;
        }
        if (instances.equals(Optional.of(running))) {
            return true;
        }
        if (range.isPresent()) {
            return range.get().contains(running);
        }
        return instances.isEmpty() && object.at("spec", "dynamicAllocation").isEmpty() && running >= 1;
    }

    private static Optional<Range> range(KubeObject object) {
        if (object.at("spec", "dynamicAllocation", "enabled")
                .filter(Boolean.TRUE::equals)
                .isPresent()) {
            return Optional.of(Range.of(
                    Field.present(object, "spec", "dynamicAllocation", "minExecutors")
                            .map(Long::doubleValue),
                    Field.present(object, "spec", "dynamicAllocation", "maxExecutors")
                            .map(Long::doubleValue)));
        }
        Predicate<String> enabled = prefix -> conf(object, prefix + "enabled").equals(Optional.of("true"));
        return List.of("spark.streaming.dynamicAllocation.", "spark.dynamicAllocation.").stream()
                .filter(enabled)
                .findFirst()
                .map(prefix ->
                        Range.of(count(object, prefix + "minExecutors"), count(object, prefix + "maxExecutors")));
    }

    private static Optional<String> conf(KubeObject object, String key) {
        return object.text("spec", "sparkConf", key);
    }

    private static Optional<Double> count(KubeObject object, String key) {
        return conf(object, key).filter(text -> text.matches("\\d{1,15}")).map(Double::valueOf);
    }
}
