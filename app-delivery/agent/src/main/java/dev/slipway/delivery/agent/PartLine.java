package dev.slipway.delivery.agent;

import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.link.HubLink;
import dev.slipway.delivery.channel.link.LinkState;
import dev.slipway.kernel.fleet.HubResource;
import java.time.Instant;
import java.util.Optional;

/** The agent's link to the hub, for its parts. */
record PartLine(HubLink link) implements HubResource.Line {

    @Override
    public byte[] fetch(String kind, String name, String digest) {
        return link.fetch(kind, name, digest);
    }

    @Override
    public void report(String kind, String name, byte[] payload) {
        link.report(Report.of(kind, name, payload));
    }

    @Override
    public Optional<Instant> awaySince() {
        LinkState state = link.state();
        return state.phase() == LinkState.Phase.CONNECTED ? Optional.empty() : Optional.of(state.since());
    }
}
