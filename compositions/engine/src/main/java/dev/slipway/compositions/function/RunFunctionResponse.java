package dev.slipway.compositions.function;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function answers. A {@code ttl} of zero is unlimited; {@code output} is what an operation shows of it. */
public record RunFunctionResponse(
        String tag,
        Duration ttl,
        @Nullable State desired,
        @Nullable Map<String, Object> context,
        List<FunctionResult> results,
        List<FunctionCondition> conditions,
        Requirements requirements,
        @Nullable Map<String, Object> output) {

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
                Requirements.NONE,
                null);
    }

    public RunFunctionResponse withResult(FunctionResult result) {
        List<FunctionResult> more = new ArrayList<>(results);
        more.add(result);
        return new RunFunctionResponse(tag, ttl, desired, context, more, conditions, requirements, output);
    }

    /** Return this answer with the results appended. */
    public RunFunctionResponse withResults(List<FunctionResult> further) {
        RunFunctionResponse response = this;
        for (FunctionResult result : further) {
            response = response.withResult(result);
        }
        return response;
    }

    /** Return the answer that passes everything through and ends the pipeline. */
    public static RunFunctionResponse fatal(RunFunctionRequest request, String why) {
        return to(request).withResult(FunctionResult.fatal(why));
    }

    public RunFunctionResponse withTtl(Duration lifetime) {
        return new RunFunctionResponse(tag, lifetime, desired, context, results, conditions, requirements, output);
    }

    public RunFunctionResponse withDesired(State state, @Nullable Map<String, Object> newContext) {
        return new RunFunctionResponse(tag, ttl, state, newContext, results, conditions, requirements, output);
    }

    /** Return this answer with these composed resources in place of all others. */
    public RunFunctionResponse withComposed(Map<String, FunctionResource> resources) {
        return withDesired(new State(desired == null ? null : desired.composite(), resources), context);
    }

    /** Return this answer with one more key of the context, or another value for it. */
    public RunFunctionResponse withContext(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(context == null ? Map.of() : context);
        more.put(key, value);
        return new RunFunctionResponse(tag, ttl, desired, more, results, conditions, requirements, output);
    }

    public RunFunctionResponse withCondition(FunctionCondition condition) {
        List<FunctionCondition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new RunFunctionResponse(tag, ttl, desired, context, results, more, requirements, output);
    }

    public RunFunctionResponse withRequirements(Requirements needed) {
        return new RunFunctionResponse(tag, ttl, desired, context, results, conditions, needed, output);
    }

    public boolean isFatal() {
        return results.stream().anyMatch(FunctionResult::isFatal);
    }
}
