package dev.slipway.provider.gcp.container;

import dev.slipway.provider.gcp.resource.GcpResource;
import java.util.List;

/** The kinds of container.gcp.upbound.io that are managed. */
public final class Gke {

    private Gke() {}

    public static List<GcpResource<?, ?>> resources() {
        return List.of(new ClusterResource(), new NodePoolResource());
    }
}
