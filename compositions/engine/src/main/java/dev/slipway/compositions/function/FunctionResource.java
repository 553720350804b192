package dev.slipway.compositions.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object with its connection details and readiness. {@code resource} is null when the message did not carry one. */
public record FunctionResource(
        @Nullable Map<String, Object> resource, ConnectionDetails connectionDetails, Ready ready) {

    public static final FunctionResource NONE = new FunctionResource(null, ConnectionDetails.NONE, Ready.UNSPECIFIED);

    public static FunctionResource of(Map<String, Object> resource) {
        return new FunctionResource(resource, ConnectionDetails.NONE, Ready.UNSPECIFIED);
    }

    public Map<String, Object> resourceOrEmpty() {
        return resource == null ? Map.of() : resource;
    }

    public FunctionResource withReady(Ready value) {
        return new FunctionResource(resource, connectionDetails, value);
    }
}
