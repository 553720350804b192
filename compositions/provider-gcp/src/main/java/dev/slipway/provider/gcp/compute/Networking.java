package dev.slipway.provider.gcp.compute;

import dev.slipway.provider.gcp.resource.GcpResource;
import java.util.List;

/** The kinds of compute.gcp.upbound.io that are managed. */
public final class Networking {

    private Networking() {}

    public static List<GcpResource<?, ?>> resources() {
        return List.of(
                new NetworkResource(),
                new SubnetworkResource(),
                new RouterResource(),
                new FirewallResource(),
                new AddressResource());
    }
}
