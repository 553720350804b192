package dev.slipway.server.wiring;

import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.handover.AgentInvitations;
import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.secrets.sync.fleet.ClusterSecrets;
import dev.slipway.secrets.sync.fleet.FleetSecrets;
import dev.slipway.server.AgentProperties;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Delivery's clusters and agents, for those who make clusters. */
final class AgentMembers implements FleetMembers {

    /** Not that of {@code slipway agent token}, so that neither takes away the other's labels. */
    private static final String MANAGER = "slipway-cluster-bootstrap";

    private final AgentInvitations invitations;
    private final Registrations registrations;
    private final Applier applier;
    private final AgentProperties agents;
    private final FleetSecrets secrets;

    AgentMembers(
            AgentInvitations invitations,
            Registrations registrations,
            Applier applier,
            AgentProperties agents,
            FleetSecrets secrets) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.applier = applier;
        this.agents = agents;
        this.secrets = secrets;
    }

    @Override
    public Optional<String> obstacle() {
        return agents.hub().isPresent()
                ? Optional.empty()
                : Optional.of("this hub listens for no agents: set slipway.agents.port");
    }

    @Override
    public void register(String name, Map<String, String> labels, Map<String, String> annotations) {
        Optional<FaultException> failure = applier.applyOne(
                        invitations.clusterSecret(name, labels, annotations), ApplyOptions.as(MANAGER))
                .failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public Invitation invite(String name, Duration validity) {
        var made = invitations.inviteKnown(name, validity);
        return new Invitation(agents.hub().orElseThrow(), made.fingerprint(), made.token(), made.expires());
    }

    @Override
    public Optional<Agent> agent(String name) {
        return registrations
                .find(name)
                .map(known -> new Agent(known.enrolledAt(), known.isConnected(), known.stateSince()));
    }

    @Override
    public Optional<Secrets> secrets(String name) {
        ClusterSecrets known = secrets.of(name);
        return Optional.of(new Secrets(known.asked(), known.behind(), known.behindSince(), known.refused()))
                .filter(shown -> shown.asked() > 0);
    }

    @Override
    public void remove(String name) {
        invitations.forget(name);
    }
}
