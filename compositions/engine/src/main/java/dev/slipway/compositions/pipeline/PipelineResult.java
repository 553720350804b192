package dev.slipway.compositions.pipeline;

import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.State;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pipeline came to.
 *
 * @param fatal why it ended early, empty when it did not; then nothing may be applied
 * @param byFunction whether a function ended it, rather than something around it
 * @param requested what functions asked to see, in order
 * @param ttl how long the result may be relied on, the shortest of all steps
 * @param outputs what steps show of what they did, by the step; only operations keep it
 */
public record PipelineResult(
        State desired,
        Map<String, Object> context,
        List<StepResult> results,
        List<FunctionCondition> conditions,
        String fatal,
        boolean byFunction,
        List<ResourceSelector> requested,
        Duration ttl,
        Map<String, Map<String, Object>> outputs) {

    /** A function's result and the step that it comes from. */
    public record StepResult(String step, FunctionResult result) {}

    public PipelineResult {
        results = List.copyOf(results);
        conditions = List.copyOf(conditions);
        requested = List.copyOf(requested);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    public boolean isFatal() {
        return !fatal.isEmpty();
    }
}
