package dev.slipway.provider.aws;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.aws.rds.Rds;
import java.util.List;

/** All AWS kinds over one set of clients; closing it closes those. */
public final class AwsProvider implements AutoCloseable {

    private final AwsClients clients = new AwsClients();
    private final List<ManagedKind<?, ?>> kinds = Rds.kinds(clients);

    /** Return the kinds, to be given to the lifecycle. */
    public List<ManagedKind<?, ?>> kinds() {
        return kinds;
    }

    @Override
    public void close() {
        clients.close();
    }
}
