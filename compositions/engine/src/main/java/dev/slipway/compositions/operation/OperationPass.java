package dev.slipway.compositions.operation;

import dev.slipway.api.crossplane.CompositionSpec;
import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.api.meta.Condition;
import dev.slipway.compositions.Keys;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.pipeline.Pipeline;
import dev.slipway.compositions.pipeline.PipelineResult;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassEvent;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Runs an operation to its end once. A run that fails is repeated from its beginning, with growing pauses, as often as
 * {@code retryLimit} says. What functions desire is applied without owner, and nothing is ever deleted.
 */
final class OperationPass implements Pass {

    private static final long RETRIES = 5;
    private static final String STEP_RAN = "RunPipelineStep";

    private final Pipeline pipeline;
    private final Function<String, Optional<String>> lacking;
    private final Applier applier;

    /** {@code lacking} says why a function of that name cannot be used in operations, if it cannot. */
    OperationPass(Pipeline pipeline, Function<String, Optional<String>> lacking, Applier applier) {
        this.pipeline = pipeline;
        this.lacking = lacking;
        this.applier = applier;
    }

    @Override
    public PassResult run(KubeObject operation, PassContext context) {
        if (operation.isDeleting() || isOver(operation)) {
            return PassResult.of(Outcome.done());
        }
        OperationStatus status = OperationStatus.of(operation, context.now());
        if (Keys.isPaused(operation)) {
            return PassResult.of(Outcome.done(), status.paused());
        }
        List<PipelineStep> steps = steps(operation);
        List<String> unable = steps.stream()
                .flatMap(step -> lacking.apply(step.functionRef().name()).stream())
                .distinct()
                .toList();
        if (!unable.isEmpty()) {
            // Nothing but a person can change that: it is not tried again.
            return PassResult.of(Outcome.done(), status.unable(String.join("; ", unable)));
        }
        return attempt(operation, status, pipeline.run(steps, State.EMPTY, Map.of()));
    }

    /** Return whether it has come to its end, well or not. */
    static boolean isOver(KubeObject operation) {
        return operation
                .condition(Ops.SUCCEEDED)
                .filter(succeeded -> !succeeded.status().equals("Unknown"))
                .isPresent();
    }

    /** Return when it came to a good end, if it did. */
    static Optional<Instant> succeededAt(KubeObject operation) {
        return operation
                .condition(Ops.SUCCEEDED)
                .filter(Condition::isTrue)
                .map(succeeded -> Instant.parse(succeeded.lastTransitionTime()));
    }

    private static List<PipelineStep> steps(KubeObject operation) {
        CompositionSpec spec =
                Json.convert(Map.of("pipeline", operation.list("spec", "pipeline")), CompositionSpec.class);
        return spec.pipeline() == null ? List.of() : spec.pipeline();
    }

    private PassResult attempt(KubeObject operation, OperationStatus status, PipelineResult result) {
        List<PassEvent> events = new ArrayList<>(
                result.results().stream().map(OperationPass::event).toList());
        status.ran(result.outputs());
        if (result.isFatal()) {
            return failed(operation, status, result.fatal(), events);
        }
        List<String> problems = new ArrayList<>();
        ApplyOptions options = ApplyOptions.as(Ops.GROUP + "/operation/" + operation.uid())
                .causedBy(operation.annotation(Applier.COMMIT_ANNOTATION).orElse(""));
        new TreeMap<>(result.desired().resources()).forEach((name, resource) -> {
            KubeObject desired = KubeObject.of(resource.resourceOrEmpty());
            apply(desired, options)
                    .ifPresentOrElse(
                            why -> problems.add("cannot apply desired resource \"" + name + "\": " + why),
                            () -> status.applied(desired.ref()));
        });
        return problems.isEmpty()
                ? PassResult.of(Outcome.done(), status.succeeded()).telling(events)
                : failed(operation, status, String.join("; ", problems), events);
    }

    /** Apply one object, and return why that did not succeed, if so. */
    private Optional<String> apply(KubeObject desired, ApplyOptions options) {
        if (desired.name().isEmpty()) {
            return Optional.of(desired.kind() + " has no metadata.name, by which an operation says what it is about");
        }
        ChangeSet.Result result = applier.applyOne(desired, options);
        return result.failure().map(fault -> fault.explanation());
    }

    private static PassResult failed(KubeObject operation, OperationStatus status, String why, List<PassEvent> events) {
        long limit = operation
                .at("spec", "retryLimit")
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(RETRIES);
        events.add(new PassEvent("Warning", "FunctionInvocation", why));
        Map<String, Object> said = status.failed(why, limit);
        Outcome outcome = status.failures() >= limit ? Outcome.done() : Outcome.failed(Fault.INTERNAL, why);
        return PassResult.of(outcome, said).telling(events);
    }

    private static PassEvent event(PipelineResult.StepResult said) {
        String message =
                "Pipeline step \"" + said.step() + "\": " + said.result().message();
        return switch (said.result().severity()) {
            case NORMAL -> new PassEvent("Normal", STEP_RAN, message);
            default -> new PassEvent("Warning", STEP_RAN, message);
        };
    }
}
