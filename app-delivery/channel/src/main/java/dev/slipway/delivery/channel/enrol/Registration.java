package dev.slipway.delivery.channel.enrol;

import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.kernel.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The Secret by which a hub knows the agent of a cluster. */
public record Registration(KubeObject secret) {

    /** On registrations; its value is {@code registration}. */
    public static final String LABEL = "slipway.dev/agent";

    /** Annotation: {@code Connected} or {@code Disconnected}. */
    public static final String STATE = "slipway.dev/agent-state";
    /** Annotation: since when the state is so. */
    public static final String SINCE = "slipway.dev/agent-state-since";
    /** The state of an agent that is there. */
    public static final String CONNECTED = "Connected";

    static final String VALUE = "registration";
    static final String CLUSTER = "cluster";
    static final String TOKEN_HASH = "tokenHash";
    static final String TOKEN_EXPIRES = "tokenExpires";
    static final String SPENT_BY = "tokenSpentBy";
    static final String ENROLLED = "enrolledAt";
    static final String CERTIFICATE_EXPIRES = "certificateExpires";

    public String cluster() {
        return text(CLUSTER);
    }

    public AgentId identity() {
        return new AgentId(cluster(), secret.uid());
    }

    /** Return when the agent enrolled last; empty when it never did. */
    public Optional<Instant> enrolledAt() {
        return time(ENROLLED);
    }

    /** Return whether a hub has the agent connected, as far as it has noted. */
    public boolean isConnected() {
        return secret.annotation(STATE).filter(CONNECTED::equals).isPresent();
    }

    /** Return since when the agent is connected or is not; empty when it never was. */
    public Optional<Instant> stateSince() {
        return secret.annotation(SINCE).flatMap(Registration::parse);
    }

    /** Return when the certificate ends that was given last. */
    public Optional<Instant> certificateExpires() {
        return time(CERTIFICATE_EXPIRES);
    }

    /** Return when the token ends that was not used yet; empty when there is none. */
    public Optional<Instant> tokenExpires() {
        return text(TOKEN_HASH).isEmpty() || !text(SPENT_BY).isEmpty() ? Optional.empty() : time(TOKEN_EXPIRES);
    }

    private Optional<Instant> time(String key) {
        return parse(text(key));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException edited) {
            return Optional.empty();
        }
    }

    String text(String key) {
        try {
            return secret.text("data", key)
                    .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException edited) {
            return "";
        }
    }

    /** Return the Secret with other values; an empty one is removed. */
    KubeObject with(Map<String, String> values) {
        Map<String, Object> data = new LinkedHashMap<>(secret.map("data"));
        values.forEach((key, value) -> {
            if (value.isEmpty()) {
                data.remove(key);
            } else {
                data.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return secret.with(data, "data");
    }
}
