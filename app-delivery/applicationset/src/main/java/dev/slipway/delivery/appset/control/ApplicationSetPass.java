package dev.slipway.delivery.appset.control;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.api.argocd.RolloutStep;
import dev.slipway.delivery.appset.control.Writing.Mode;
import dev.slipway.delivery.appset.generate.Generated;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One pass over a set: generate, check, make, delete, report. A set that cannot be generated is left as it was. */
final class ApplicationSetPass implements Pass {

    private static final Duration AFTER_ERROR = Duration.ofMinutes(1);

    private final Outside outside;
    private final Owned owned;
    private final Validation validation;
    private final Map<Ref, SetWorld> worlds = new ConcurrentHashMap<>();
    private final Set<Ref> stale = ConcurrentHashMap.newKeySet();

    ApplicationSetPass(Outside outside, Owned owned, Projects projects) {
        this.outside = outside;
        this.owned = owned;
        this.validation = new Validation(projects, outside.clusters());
    }

    /** Read everything anew when the set is looked at next. */
    void refresh(Ref set) {
        stale.add(set);
    }

    @Override
    public PassResult run(KubeObject set, PassContext context) {
        if (set.isDeleting()) {
            worlds.remove(set.ref());
            SetSpec spec = SetSpec.of(set);
            Writing writing = new Writing(outside.kube(), owned, set, new Desired(set, spec));
            return SetDeletion.of(
                    spec, owned.by(set, List.of()).values(), outside.clusters().list(), writing);
        }
        SetWorld world = worlds.computeIfAbsent(set.ref(), ref -> new SetWorld(outside));
        boolean asked = set.annotation(Keys.REFRESH).isPresent();
        if (stale.remove(set.ref()) || asked) {
            world.forget();
        }
        PassResult result = reconciled(set, world, context.now());
        // Who asked waits until the annotation has gone, and then reads the status.
        return asked ? result.then(() -> outside.kube().annotate(set.ref(), Map.of(Keys.REFRESH, ""))) : result;
    }

    private PassResult reconciled(KubeObject set, SetWorld world, Instant now) {
        SetStatus status = new SetStatus(set, now);
        SetSpec spec;
        Desired desired;
        try {
            spec = SetSpec.of(set);
            desired = new Desired(set, spec);
        } catch (FaultException broken) {
            status.error("ApplicationValidationError", "spec." + broken.explanation());
            return stopped(status);
        }
        Generated generated = world.generated(set, now);
        if (generated.firstProblem() != null) {
            status.error(
                    generated.firstProblem().reason(), generated.firstProblem().message());
            return stopped(status);
        }
        status.parametersGenerated();
        if (spec.rollingSteps().filter(List::isEmpty).isPresent()) {
            status.error("ApplicationSetRolloutError", "No steps defined for rollout");
            return stopped(status);
        }
        return new Work(set, spec, desired, status).done(generated.applications(), now);
    }

    /** Nothing is changed or deleted on the word of a generator that failed. */
    private static PassResult stopped(SetStatus status) {
        return PassResult.of(
                Outcome.requeue(AFTER_ERROR, status.reason() + ": " + status.message()), status.withoutApplications());
    }

    /** The part of a pass that writes. */
    private final class Work {

        private final KubeObject set;
        private final SetSpec spec;
        private final Desired desired;
        private final SetStatus status;
        private final Writing writing;

        Work(KubeObject set, SetSpec spec, Desired desired, SetStatus status) {
            this.set = set;
            this.spec = spec;
            this.desired = desired;
            this.status = status;
            this.writing = new Writing(outside.kube(), owned, set, desired);
        }

        PassResult done(List<KubeObject> generated, Instant now) {
            Map<String, String> problems = validation.problems(set, generated);
            problems.entrySet().stream()
                    .reduce((first, second) -> second)
                    .ifPresent(last -> status.error(
                            "ApplicationValidationError",
                            last.getValue()
                                    + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "")));
            Map<String, KubeObject> existing = owned.by(set, generated);
            Optional<RollingSync> rolling = spec.rollingSteps().map(steps -> rolling(steps, existing, generated, now));
            generated.stream().filter(app -> !problems.containsKey(app.name())).forEach(app -> write(app, rolling));
            writing.problem()
                    .ifPresent(why ->
                            status.error(spec.mayUpdate() ? "UpdateApplicationError" : "CreateApplicationError", why));
            delete(existing, generated);
            status.upToDate();
            return result(
                    generated,
                    rolling.map(RollingSync::rollout)
                            .map(rollout -> rollout.statuses())
                            .orElse(List.of()));
        }

        private RollingSync rolling(
                List<RolloutStep> steps, Map<String, KubeObject> existing, List<KubeObject> generated, Instant now) {
            RollingSync rolling = RollingSync.of(
                    set, steps, desired, new RollingSync.Applications(existing.values(), generated), now);
            status.rollout(rolling.rollout().running(), rolling.rollout().problem());
            return rolling;
        }

        private void write(KubeObject app, Optional<RollingSync> rolling) {
            Mode mode = spec.mayUpdate() ? Mode.UPDATE : Mode.CREATE_ONLY;
            KubeObject made = rolling.isPresent() ? RollingSync.withoutAutomation(app) : app;
            writing.write(made, mode, rolling.flatMap(turn -> turn.operation(app)));
        }

        private void delete(Map<String, KubeObject> existing, List<KubeObject> generated) {
            if (!spec.mayDelete()) {
                return;
            }
            Deletions deletions = Deletions.of(set, existing, generated);
            deletions.frozen().ifPresent(why -> status.error("DeleteApplicationError", why));
            deletions
                    .doomed()
                    .forEach(app -> writing.delete(app, outside.clusters().list()));
            writing.problem().ifPresent(why -> status.error("DeleteApplicationError", why));
        }

        private PassResult result(List<KubeObject> generated, List<ApplicationSetApplicationStatus> statuses) {
            Map<String, Object> said = status.of(owned.by(set, generated).values(), statuses);
            @Nullable Duration again = spec.lookAgain().orElse(null);
            if (status.hasError() && (again == null || again.compareTo(AFTER_ERROR) > 0)) {
                again = AFTER_ERROR;
            }
            Outcome outcome =
                    again == null ? Outcome.done() : Outcome.requeue(again.plusMillis(1), "next look at the sources");
            return PassResult.of(outcome, said).telling(writing.events());
        }
    }
}
