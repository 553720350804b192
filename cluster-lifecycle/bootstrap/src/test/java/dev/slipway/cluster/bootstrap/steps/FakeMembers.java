package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.kernel.secret.Redacted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A hub's members as a test wants them. */
public final class FakeMembers implements FleetMembers {

    public Optional<Agent> agent = Optional.empty();
    public Optional<String> obstacle = Optional.empty();
    public int invited;
    public final Map<String, Map<String, String>> registered = new HashMap<>();

    public static Optional<Agent> connected(Instant since) {
        return Optional.of(new Agent(Optional.of(since), true, Optional.of(since)));
    }

    public static Optional<Agent> away(Instant since) {
        return Optional.of(new Agent(Optional.of(since), false, Optional.of(since)));
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public void register(String name, Map<String, String> labels, Map<String, String> annotations) {
        registered.put(name, Map.copyOf(labels));
    }

    @Override
    public Invitation invite(String name, Duration validity) {
        invited++;
        return new Invitation("127.0.0.1:1", "aa", Redacted.of("token-" + invited), Instant.MAX);
    }

    @Override
    public Optional<Agent> agent(String name) {
        return agent;
    }

    @Override
    public void remove(String name) {
        registered.remove(name);
        agent = Optional.empty();
    }
}
