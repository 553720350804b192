package dev.slipway.delivery.handover.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation that somebody asked for on the hub.
 *
 * @param id by which the agent knows whether it took it already
 * @param operation absent when the agent has taken it
 * @param sources what the operation is for, where that is not the newest revision; present as long as it runs
 * @param terminate when the operation began that is to end; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HandedOperation(
        String id,
        @Nullable Map<String, Object> operation,
        @Nullable HandedSources sources,
        String terminate) {

    public static final HandedOperation NONE = new HandedOperation("", null, null, "");

    public HandedOperation {
        id = text(id);
        terminate = text(terminate);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
