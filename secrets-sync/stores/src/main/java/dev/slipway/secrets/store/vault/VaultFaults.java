package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.rest.RestResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place that knows what a server's errors mean. */
final class VaultFaults {

    private VaultFaults() {}

    /** Return the fault of a call that did not come to an answer. */
    static FaultException of(String call, String address, VaultException failure) {
        int status = failure.getHttpStatusCode();
        Throwable cause = failure.getCause();
        String why = status == 0 && cause != null ? text(cause) : text(failure);
        return new FaultException(fault(status), sentence(call, address, status, first(why)));
    }

    /** Return the fault of an answer that is an error. */
    static FaultException of(String call, String address, RestResponse answer) {
        return new FaultException(
                fault(answer.getStatus()), sentence(call, address, answer.getStatus(), errors(answer.getBody())));
    }

    private static String sentence(String call, String address, int status, String why) {
        String advice = status == 403 ? "; give the identity of the store a policy that permits it" : "";
        return address + " could not " + call + (status == 0 ? "" : " (" + status + ")") + ": " + why + advice;
    }

    private static Fault fault(int status) {
        return switch (status) {
            case 0, 500, 502, 503, 504 -> Fault.UNAVAILABLE;
            case 400, 405, 413 -> Fault.INVALID;
            case 401, 403 -> Fault.DENIED;
            case 404 -> Fault.NOT_FOUND;
            case 412 -> Fault.CONFLICT;
            case 429 -> Fault.THROTTLED;
            default -> Fault.INTERNAL;
        };
    }

    /** Return what the server says about errors, never anything else of its answer. */
    private static String errors(byte @Nullable [] body) {
        try {
            Map<String, Object> answer = body == null || body.length == 0 ? Map.of() : Json.tree(body);
            return answer.get("errors") instanceof List<?> errors && !errors.isEmpty()
                    ? errors.stream().map(error -> plain(String.valueOf(error))).collect(Collectors.joining("; "))
                    : "it gives no reason";
        } catch (FaultException notJson) {
            return "its answer cannot be read";
        }
    }

    /** Several errors come as a list under a heading: "1 error occurred:", a line for each. */
    private static String plain(String error) {
        return error.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.endsWith("occurred:"))
                .map(line -> line.startsWith("* ") ? line.substring(2) : line)
                .collect(Collectors.joining("; "));
    }

    private static String text(Throwable problem) {
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    /** The driver puts the whole answer into its message; the first line says what is wrong. */
    private static String first(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        int answer = line.indexOf("Response body:");
        return answer < 0 ? line : line.substring(0, answer).strip();
    }
}
