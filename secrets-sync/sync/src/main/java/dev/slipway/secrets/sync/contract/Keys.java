package dev.slipway.secrets.sync.contract;

import dev.slipway.kernel.object.Gvk;

/** Names of kinds, labels and annotations, as External Secrets Operator 2.9 has them. */
public final class Keys {

    public static final Gvk EXTERNAL_SECRET = Gvk.of("external-secrets.io/v1", "ExternalSecret");
    public static final Gvk CLUSTER_EXTERNAL_SECRET = Gvk.of("external-secrets.io/v1", "ClusterExternalSecret");
    public static final Gvk PUSH_SECRET = Gvk.of("external-secrets.io/v1alpha1", "PushSecret");
    public static final Gvk CLUSTER_PUSH_SECRET = Gvk.of("external-secrets.io/v1alpha1", "ClusterPushSecret");
    public static final Gvk SECRET = Gvk.of("v1", "Secret");
    public static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");
    public static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");

    public static final String MANAGED = "reconcile.external-secrets.io/managed";
    public static final String CREATED_BY = "reconcile.external-secrets.io/created-by";
    public static final String DATA_HASH = "reconcile.external-secrets.io/data-hash";
    public static final String FORCE_SYNC = "external-secrets.io/force-sync";
    public static final String FORCE_SYNC_BY_HAND = "force-sync";
    public static final String CLEANUP = "externalsecrets.external-secrets.io/externalsecret-cleanup";

    public static final String READY = "Ready";

    private Keys() {}
}
