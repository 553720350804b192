package dev.slipway.provider.gcp.cloudplatform;

import dev.slipway.provider.gcp.resource.GcpResource;
import java.util.List;

/** The kinds of cloudplatform.gcp.upbound.io that are managed. */
public final class Iams {

    private Iams() {}

    public static List<GcpResource<?, ?>> resources() {
        return List.of(new ServiceAccountResource(), new ServiceAccountKeyResource(), new ProjectIamMemberResource());
    }
}
