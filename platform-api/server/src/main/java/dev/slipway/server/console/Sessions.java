package dev.slipway.server.console;

import dev.slipway.delivery.rbac.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in to the console. Kept in memory: after a restart people log in again. */
public final class Sessions {

    static final Duration LASTS = Duration.ofHours(12);
    private static final int MOST = 10_000;
    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody who is logged in.
     *
     * @param csrf what each of the session's forms carries
     */
    public record Session(String id, Subject user, String csrf, Instant until) {

        /** Return whether a form was made for this session. */
        boolean made(String given) {
            return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Begin one; the oldest make room when there are very many. */
    Session begin(Subject user) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.until().isBefore(now));
        while (sessions.size() >= MOST) {
            sessions.values().stream()
                    .min(Comparator.comparing(Session::until))
                    .ifPresent(oldest -> sessions.remove(oldest.id()));
        }
        Session session = new Session(secret(), user, secret(), now.plus(LASTS));
        sessions.put(session.id(), session);
        return session;
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.until().isAfter(clock.instant()));
    }

    void end(String id) {
        sessions.remove(id);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
