package dev.slipway.delivery.handover.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.runtime.json.Json;
import java.util.Map;

/**
 * What an agent says of an Application.
 *
 * @param status as the engine wrote it
 * @param operation the id of the operation that the agent took last
 * @param gone whether the Application is not there, or not any more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationReport(Map<String, Object> status, String operation, boolean gone) {

    public ApplicationReport {
        status = status == null ? Map.of() : status;
        operation = HandedOperation.text(operation);
    }

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    /** Return the report in the bytes; fails with INVALID when they hold none. */
    public static ApplicationReport of(byte[] bytes) {
        return Json.convert(Json.tree(bytes), ApplicationReport.class);
    }
}
