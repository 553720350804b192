package dev.slipway.compositions.function;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function answers. A {@code ttl} of zero is unlimited. */
public record RunFunctionResponse(
        String tag,
        Duration ttl,
        @Nullable State desired,
        @Nullable Map<String, Object> context,
        List<FunctionResult> results,
        List<FunctionCondition> conditions,
        Requirements requirements) {

    private static final Duration DEFAULT_TTL = Duration.ofMinutes(1);

    public RunFunctionResponse {
        results = List.copyOf(results);
        conditions = List.copyOf(conditions);
    }

    /** Return the answer that passes everything through. */
    public static RunFunctionResponse to(RunFunctionRequest request) {
        return new RunFunctionResponse(
                request.tag(),
                DEFAULT_TTL,
                request.desired(),
                request.context(),
                List.of(),
                List.of(),
                Requirements.NONE);
    }

    public RunFunctionResponse withResult(FunctionResult result) {
        List<FunctionResult> more = new ArrayList<>(results);
        more.add(result);
        return new RunFunctionResponse(tag, ttl, desired, context, more, conditions, requirements);
    }

    public RunFunctionResponse withDesired(State state, @Nullable Map<String, Object> newContext) {
        return new RunFunctionResponse(tag, ttl, state, newContext, results, conditions, requirements);
    }

    public RunFunctionResponse withRequirements(Requirements needed) {
        return new RunFunctionResponse(tag, ttl, desired, context, results, conditions, needed);
    }

    public boolean isFatal() {
        return results.stream().anyMatch(FunctionResult::isFatal);
    }
}
