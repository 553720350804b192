package dev.slipway.provider.gcp.secretmanager;

import dev.slipway.provider.gcp.resource.GcpResource;
import java.util.List;

/** The kinds of secretmanager.gcp.upbound.io that are managed. */
public final class Secrets {

    private Secrets() {}

    public static List<GcpResource<?, ?>> resources() {
        return List.of(new SecretResource(), new SecretVersionResource());
    }
}
