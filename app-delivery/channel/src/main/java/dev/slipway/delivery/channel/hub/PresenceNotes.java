package dev.slipway.delivery.channel.hub;

import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes on registrations who is connected and who was when, for people and for a hub that starts anew. */
final class PresenceNotes {

    static final String STATE = Registration.STATE;
    static final String SINCE = Registration.SINCE;
    static final String LAST_SEEN = "slipway.dev/agent-last-seen";
    static final String VERSION = "slipway.dev/agent-version";
    static final String KUBERNETES = "slipway.dev/agent-kubernetes-version";

    private static final Logger LOG = LoggerFactory.getLogger(PresenceNotes.class);

    /** Seen again and again is no news: each note is a write for every registration. */
    private static final Duration STALE = Duration.ofMinutes(5);

    private final Registrations registrations;
    private final Sessions sessions;

    PresenceNotes(Registrations registrations, Sessions sessions) {
        this.registrations = registrations;
        this.sessions = sessions;
    }

    void write() {
        sessions.presences().forEach((cluster, presence) -> {
            try {
                registrations
                        .find(cluster)
                        .map(Registration::identity)
                        .ifPresent(agent -> registrations.annotate(agent, before -> notes(before, presence)));
            } catch (FaultException fault) {
                LOG.debug("not noted: {}", fault.explanation());
            }
        });
    }

    /**
     * Note of the agents that were connected when a hub ended, and have not come back to this one, that they are gone; and
     * return their clusters.
     */
    List<String> absent(Instant since) {
        return registrations.list().stream()
                .filter(Registration::isConnected)
                .filter(known -> sessions.presence(known.cluster()).isEmpty())
                .map(known -> {
                    registrations.annotate(known.identity(), before -> gone(before, since));
                    return known.cluster();
                })
                .toList();
    }

    static Map<String, String> gone(Map<String, String> before, Instant since) {
        return Registration.CONNECTED.equals(before.get(STATE))
                ? Map.of(STATE, "Disconnected", SINCE, text(since))
                : Map.of();
    }

    static Map<String, String> notes(Map<String, String> before, Presence presence) {
        Map<String, String> notes = new LinkedHashMap<>();
        String state = presence.connected() ? Registration.CONNECTED : "Disconnected";
        boolean same = state.equals(before.get(STATE));
        notes.put(STATE, state);
        notes.put(SINCE, same ? before.getOrDefault(SINCE, text(presence.since())) : text(presence.since()));
        notes.put(VERSION, presence.version());
        notes.put(KUBERNETES, presence.kubernetesVersion());
        if (!same || isStale(before.get(LAST_SEEN), presence.lastSeen())) {
            notes.put(LAST_SEEN, text(presence.lastSeen()));
        }
        notes.values().removeIf(String::isEmpty);
        return notes;
    }

    private static boolean isStale(@org.jspecify.annotations.Nullable String noted, Instant seen) {
        try {
            return noted == null || seen.isAfter(Instant.parse(noted).plus(STALE));
        } catch (DateTimeParseException edited) {
            return true;
        }
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
