package dev.slipway.kernel.workspace;

import dev.slipway.kernel.secret.Redacted;
import java.util.Map;

/**
 * What there is of a configuration.
 *
 * @param checksum of everything that it was made from
 * @param outputs by name
 * @param isFresh whether it was just looked at; else a look is under way, and its answer comes soon
 */
public record WorkspaceState(String checksum, Map<String, Output> outputs, boolean isFresh) {

    public WorkspaceState {
        outputs = Map.copyOf(outputs);
    }

    /** One output; its value is a JSON value. */
    public record Output(boolean sensitive, Redacted<Object> value) {}
}
