package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;

/** The one place that knows what the API server's errors mean. */
final class KubeFaults {

    private static final String UNDECLARED = "failed to create typed patch object";

    private KubeFaults() {}

    static FaultException of(String method, String path, int code, byte[] body) {
        return new FaultException(fault(code, body), message(method, path, code, body));
    }

    static FaultException unreachable(String master, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new FaultException(
                Fault.UNAVAILABLE,
                "the API server at " + master + " cannot be reached: " + why + "; trying again",
                cause);
    }

    private static Fault fault(int code, byte[] body) {
        return switch (code) {
            case 400, 405, 406, 413, 415 -> Fault.INVALID;
            case 422 -> Fault.INVALID;
            case 401 -> Fault.DENIED;
            case 403 ->
                message(body).contains("exceeded quota")
                        ? Fault.QUOTA
                        : message(body).contains("being terminated") ? Fault.CONFLICT : Fault.DENIED;
            case 404, 410 -> Fault.NOT_FOUND;
            case 409 -> Fault.CONFLICT;
            case 429 -> Fault.THROTTLED;
            // A field that the schema does not know makes a server-side apply fail as if the server were at fault.
            case 500 -> message(body).startsWith(UNDECLARED) ? Fault.INVALID : Fault.UNAVAILABLE;
            case 502, 503, 504 -> Fault.UNAVAILABLE;
            default -> Fault.INTERNAL;
        };
    }

    private static String message(String method, String path, int code, byte[] body) {
        String said = message(body);
        return said.isEmpty() ? "the API server answered " + code + " to " + method + " " + path : said;
    }

    private static String message(byte[] body) {
        try {
            KubeObject status = Json.object(body);
            return status.text("message").orElse("");
        } catch (FaultException notJson) {
            return "";
        }
    }
}
