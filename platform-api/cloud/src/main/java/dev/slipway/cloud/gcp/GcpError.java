package dev.slipway.cloud.gcp;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import dev.slipway.kernel.outcome.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that refuses: HTTP status, canonical status ({@code NOT_FOUND}), reason ({@code SERVICE_DISABLED}), Google's
 * words, and what the details of google.rpc say. What they mean is from Google's public error model and the references of
 * the services.
 */
record GcpError(int http, String status, String reason, String message, Map<String, String> metadata, String request) {

    private static final Set<String> PACE =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "concurrentLimitExceeded");
    private static final Set<String> USED_UP = Set.of(
            "quotaExceeded",
            "limitExceeded",
            "QUOTA_EXCEEDED",
            "RESOURCE_QUOTA_EXCEEDED",
            "ZONE_RESOURCE_POOL_EXHAUSTED",
            "ZONE_RESOURCE_POOL_EXHAUSTED_WITH_DETAILS",
            "stockout");

    /** The resource, or one that it needs, is in a state in which the request makes no sense now. */
    private static final Set<String> STATE = Set.of(
            "resourceNotReady",
            "resourceInUseByAnotherResource",
            "resourceInUse",
            "operationInProgress",
            "conditionNotMet",
            "RESOURCE_NOT_READY",
            "RESOURCE_IN_USE_BY_ANOTHER_RESOURCE",
            "RESOURCE_OPERATION_RATE_EXCEEDED");

    private static final Set<String> TRACES = Set.of("x-goog-request-id", "x-request-id", "x-guploader-uploadid");

    GcpError {
        metadata = Map.copyOf(metadata);
    }

    static GcpError of(HttpResponseException error) {
        GoogleJsonError json = error instanceof GoogleJsonResponseException known ? known.getDetails() : null;
        if (json == null) {
            return new GcpError(error.getStatusCode(), "", "", "", Map.of(), request(error.getHeaders()));
        }
        return new GcpError(
                error.getStatusCode(),
                text(json.get("status")),
                reason(json),
                text(json.getMessage()),
                metadata(json),
                request(error.getHeaders()));
    }

    /** Return the error that an operation ended with, such as {@code RESOURCE_IN_USE_BY_ANOTHER_RESOURCE}. */
    static GcpError of(String code, String message) {
        return new GcpError(0, code, code, message, Map.of(), "");
    }

    private static String reason(GoogleJsonError json) {
        Stream<String> details = details(json).stream().map(detail -> text(detail.get("reason")));
        Stream<String> errors =
                Optional.ofNullable(json.getErrors()).orElse(List.of()).stream().map(error -> text(error.getReason()));
        return Stream.concat(details, errors)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> metadata(GoogleJsonError json) {
        return details(json).stream()
                .map(detail -> detail.get("metadata"))
                .filter(Map.class::isInstance)
                .flatMap(found -> ((Map<?, ?>) found).entrySet().stream())
                .collect(Collectors.toMap(
                        entry -> text(entry.getKey()), entry -> text(entry.getValue()), (one, other) -> one));
    }

    private static List<GoogleJsonError.Details> details(GoogleJsonError json) {
        return Optional.ofNullable(json.getDetails()).orElse(List.of());
    }

    /** Google names requests differently from service to service, and some not at all. */
    private static String request(HttpHeaders headers) {
        return headers.entrySet().stream()
                .filter(header -> TRACES.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> header.getValue() instanceof List<?> values && !values.isEmpty()
                        ? text(values.get(0))
                        : text(header.getValue()))
                .findFirst()
                .orElse("");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    Fault fault() {
        if (PACE.contains(reason) || http == 429 && !isQuota() || http == 429 && message.contains("per minute")) {
            return Fault.THROTTLED;
        }
        if (USED_UP.contains(reason) || isQuota()) {
            return Fault.QUOTA;
        }
        if (STATE.contains(reason) || status.equals("FAILED_PRECONDITION") || status.equals("ABORTED")) {
            return Fault.CONFLICT;
        }
        return http == 0 ? ofOperation() : ofStatus();
    }

    private boolean isQuota() {
        return (http == 403 || status.equals("RESOURCE_EXHAUSTED"))
                && message.toLowerCase(Locale.ROOT).contains("quota")
                && !reason.equals("RATE_LIMIT_EXCEEDED");
    }

    private Fault ofStatus() {
        return switch (http) {
            case 401, 403 -> Fault.DENIED;
            case 404 -> Fault.NOT_FOUND;
            case 409, 412 -> Fault.CONFLICT;
            case 408 -> Fault.UNAVAILABLE;
            default -> http >= 500 ? Fault.UNAVAILABLE : Fault.INVALID;
        };
    }

    /** Operations tell no HTTP status. */
    private Fault ofOperation() {
        if (status.contains("NOT_FOUND")) {
            return Fault.NOT_FOUND;
        }
        if (status.contains("ALREADY_EXISTS") || status.contains("CONFLICT")) {
            return Fault.CONFLICT;
        }
        if (status.contains("PERMISSION") || status.contains("FORBIDDEN")) {
            return Fault.DENIED;
        }
        return status.contains("INTERNAL") || status.contains("UNAVAILABLE") ? Fault.UNAVAILABLE : Fault.INVALID;
    }

    /** Return the code that people search for. */
    String code() {
        if (!reason.isEmpty()) {
            return reason;
        }
        return status.isEmpty() ? "HTTP " + http : status;
    }
}
