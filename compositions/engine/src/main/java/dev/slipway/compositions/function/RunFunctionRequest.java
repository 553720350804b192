package dev.slipway.compositions.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function is given. Absent parts are null where upstream tells absent from empty. */
public record RunFunctionRequest(
        String tag,
        State observed,
        @Nullable State desired,
        @Nullable Map<String, Object> input,
        @Nullable Map<String, Object> context,
        Map<String, ConnectionDetails> credentials,
        Provided provided) {

    public RunFunctionRequest with(Provided more, @Nullable Map<String, Object> newContext) {
        return new RunFunctionRequest(tag, observed, desired, input, newContext, credentials, more);
    }
}
