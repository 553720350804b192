package dev.slipway.compositions.pipeline;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Provided;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the steps so far have led to. */
final class Progress {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final State observed;
    private final List<PipelineResult.StepResult> results = new ArrayList<>();
    private final Map<String, FunctionCondition> conditions = new LinkedHashMap<>();
    private final List<ResourceSelector> requested = new ArrayList<>();
    private final Map<String, Map<String, Object>> outputs = new LinkedHashMap<>();
    private final String noun;
    private State desired = State.EMPTY;
    private @Nullable Map<String, Object> context;
    private String fatal = "";
    private boolean byFunction;
    private Duration ttl = LONGEST;

    /** {@code noun} is what messages call a step. */
    Progress(String noun, State observed, Map<String, Object> context) {
        this.noun = noun;
        this.observed = observed;
        this.context = context.isEmpty() ? null : WireNumbers.toWire(context);
    }

    RunFunctionRequest request(
            String step,
            @Nullable Map<String, Object> input,
            Map<String, ConnectionDetails> credentials,
            Provided provided) {
        return new RunFunctionRequest(step, observed, desired, input, context, credentials, provided);
    }

    void accept(String step, RunFunctionResponse response) {
        response.conditions().forEach(condition -> conditions.put(condition.type(), condition));
        for (FunctionResult result : response.results()) {
            if (result.isFatal()) {
                byFunction = true;
                fatal = "pipeline step \"" + step + "\" returned a fatal result: " + result.message();
                return;
            }
            results.add(new PipelineResult.StepResult(step, result));
        }
        desired = response.desired() == null ? State.EMPTY : response.desired();
        context = response.context();
        if (response.output() != null) {
            outputs.put(step, WireNumbers.fromWire(response.output()));
        }
        if (!response.ttl().isZero() && response.ttl().compareTo(ttl) < 0) {
            ttl = response.ttl();
        }
    }

    void unstable(String step, int iterations) {
        fatal = "cannot run " + noun + " \"" + step
                + "\": requirements didn't stabilize after the maximum number of iterations (" + iterations + ")";
    }

    void requested(ResourceSelector selector) {
        requested.add(selector);
    }

    boolean isFatal() {
        return !fatal.isEmpty();
    }

    /** End because a step could not be run. */
    PipelineResult fatal(String step, String why) {
        fatal = "cannot run " + noun + " \"" + step + "\": " + why;
        return result();
    }

    PipelineResult result() {
        return new PipelineResult(
                Wire.fromWire(desired),
                context == null ? Map.of() : WireNumbers.fromWire(context),
                results,
                List.copyOf(conditions.values()),
                fatal,
                byFunction,
                requested,
                ttl,
                outputs);
    }
}
