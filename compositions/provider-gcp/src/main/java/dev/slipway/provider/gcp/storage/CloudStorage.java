package dev.slipway.provider.gcp.storage;

import dev.slipway.provider.gcp.resource.GcpResource;
import java.util.List;

/** The kinds of storage.gcp.upbound.io that are managed. */
public final class CloudStorage {

    private CloudStorage() {}

    public static List<GcpResource<?, ?>> resources() {
        return List.of(new BucketResource(), new BucketIamMemberResource());
    }
}
