package dev.slipway.api.nop;

import dev.slipway.api.managed.ManagedCrd;

/** The cluster-scoped form of {@link NopResource}. */
@ManagedCrd(
        group = "nop.crossplane.io",
        plural = "clusternopresources",
        versions = "v1alpha1",
        scopes = ManagedCrd.Scopes.CLUSTER,
        upjet = false,
        like = NopResource.class)
public final class ClusterNopResource {

    private ClusterNopResource() {}
}
