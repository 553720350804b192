package dev.slipway.testkit.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/**
 * One answered request.
 *
 * @param user who acts: the impersonated user where there is one
 * @param resource {@code resource.group} or {@code resource.group/subresource}
 */
public record AuditEvent(
        Instant at,
        String verb,
        String user,
        String userAgent,
        String resource,
        String namespace,
        String name,
        int code,
        boolean dryRun) {

    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete", "deletecollection");

    static AuditEvent of(JsonNode event) {
        var object = event.path("objectRef");
        var impersonated = event.path("impersonatedUser").path("username").asText("");
        var actor = event.path("user").path("username").asText("");
        return new AuditEvent(
                Instant.parse(event.path("requestReceivedTimestamp").asText()),
                event.path("verb").asText(""),
                impersonated.isEmpty() ? actor : impersonated,
                event.path("userAgent").asText(""),
                resource(object),
                object.path("namespace").asText(""),
                object.path("name").asText(""),
                event.path("responseStatus").path("code").asInt(),
                event.path("requestURI").asText("").contains("dryRun=All"));
    }

    /** Whether it was meant to change something; refused and dry-run requests are not counted. */
    public boolean isWrite() {
        return WRITES.contains(verb) && !dryRun && code < 400;
    }

    private static String resource(JsonNode object) {
        var group = object.path("apiGroup").asText("");
        var subresource = object.path("subresource").asText("");
        return object.path("resource").asText("")
                + (group.isEmpty() ? "" : "." + group)
                + (subresource.isEmpty() ? "" : "/" + subresource);
    }
}
