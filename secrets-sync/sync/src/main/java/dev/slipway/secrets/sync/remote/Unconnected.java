package dev.slipway.secrets.sync.remote;

import dev.slipway.kernel.fleet.HubResource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.util.Optional;

/** The line before there is one. */
final class Unconnected implements HubResource.Line {

    static final Unconnected LINE = new Unconnected();

    private Unconnected() {}

    @Override
    public byte[] fetch(String kind, String name, String digest) {
        throw new FaultException(Fault.UNAVAILABLE, "the hub cannot be reached yet");
    }

    @Override
    public void report(String kind, String name, byte[] payload) {}

    @Override
    public Optional<Instant> awaySince() {
        return Optional.empty();
    }
}
