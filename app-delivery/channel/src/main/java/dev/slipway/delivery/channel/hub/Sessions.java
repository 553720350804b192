package dev.slipway.delivery.channel.hub;

import io.grpc.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who is connected. Of several connections of one agent, the newest counts: the others are of a process that is gone. */
final class Sessions {

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Map<String, Presence> presences = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Consumer<String> changed;

    Sessions(InstantSource clock, Consumer<String> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    void begin(Session session, String version, String kubernetesVersion, List<String> apiVersions) {
        String cluster = session.agent().cluster();
        Session before = open.put(cluster, session);
        if (before != null && before != session) {
            before.end(Status.ABORTED.withDescription("the agent has connected again"));
        }
        Instant now = clock.instant();
        presences.put(cluster, new Presence(true, now, now, version, kubernetesVersion, apiVersions));
        changed.accept(cluster);
    }

    void seen(Session session) {
        if (open.get(session.agent().cluster()) == session) {
            presences.computeIfPresent(session.agent().cluster(), (cluster, known) -> known.seen(clock.instant()));
        }
    }

    void end(Session session) {
        session.ended();
        String cluster = session.agent().cluster();
        if (open.remove(cluster, session)) {
            presences.computeIfPresent(cluster, (name, known) -> known.gone(clock.instant()));
            changed.accept(cluster);
        }
    }

    Optional<Session> of(String cluster) {
        return Optional.ofNullable(open.get(cluster));
    }

    List<Session> all() {
        return List.copyOf(open.values());
    }

    Optional<Presence> presence(String cluster) {
        return Optional.ofNullable(presences.get(cluster));
    }

    Map<String, Presence> presences() {
        return Map.copyOf(presences);
    }
}
