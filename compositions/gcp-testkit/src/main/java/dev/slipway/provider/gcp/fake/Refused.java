package dev.slipway.provider.gcp.fake;

import java.util.List;
import java.util.Map;

/** An answer that refuses, in the form of Google's error model. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int http;
    private final String status;
    private final String reason;

    private Refused(int http, String status, String reason, String message) {
        super(message);
        this.http = http;
        this.status = status;
        this.reason = reason;
    }

    static Refused notFound(String what) {
        return new Refused(404, "NOT_FOUND", "notFound", "Resource not found: " + what + ".");
    }

    static Refused exists(String what) {
        return new Refused(409, "ALREADY_EXISTS", "alreadyExists", "Resource already exists: " + what + ".");
    }

    static Refused state(String why) {
        return new Refused(400, "FAILED_PRECONDITION", "failedPrecondition", why);
    }

    static Refused inUse(String what) {
        return new Refused(
                400, "", "resourceInUseByAnotherResource", "The resource " + what + " is already being used.");
    }

    static Refused etag() {
        return new Refused(409, "ABORTED", "aborted", "There were concurrent policy changes. Please retry.");
    }

    static Refused invalid(String why) {
        return new Refused(400, "INVALID_ARGUMENT", "invalid", why);
    }

    static Refused of(int http, String status, String message) {
        return new Refused(http, status, "", message);
    }

    int http() {
        return http;
    }

    Map<String, Object> body() {
        Map<String, Object> detail = Map.of(
                "@type",
                "type.googleapis.com/google.rpc.ErrorInfo",
                "reason",
                http == 429 ? "RATE_LIMIT_EXCEEDED" : "IAM_PERMISSION_DENIED",
                "domain",
                "googleapis.com",
                "metadata",
                Map.of("permission", "things.create"));
        return Map.of(
                "error",
                Map.of(
                        "code",
                        http,
                        "message",
                        getMessage(),
                        "status",
                        status,
                        "errors",
                        List.of(Map.of("reason", reason.isEmpty() ? "refused" : reason, "message", getMessage())),
                        "details",
                        reason.isEmpty() ? List.of(detail) : List.of()));
    }
}
