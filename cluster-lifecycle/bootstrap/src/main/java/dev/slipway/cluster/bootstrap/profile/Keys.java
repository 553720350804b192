package dev.slipway.cluster.bootstrap.profile;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;

/** Names of kinds, labels and conditions. */
public final class Keys {

    public static final String FIELD_MANAGER = "slipway-cluster-bootstrap";
    public static final String FINALIZER = "clusterbootstrap.slipway.dev";

    public static final Gvk CLUSTER = Gvk.of("cluster.x-k8s.io/v1beta2", "Cluster");
    public static final Gvk PROFILE = Gvk.of("slipway.dev/v1alpha1", "ClusterProfile");
    public static final Gvk BOOTSTRAP = Gvk.of("slipway.dev/v1alpha1", "ClusterBootstrap");
    public static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    public static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");
    public static final Gvk SECRET_STORE = Gvk.of("external-secrets.io/v1", "ClusterSecretStore");

    /** On Applications of add-ons: the member that they are for. */
    public static final String MEMBER = "slipway.dev/member";
    /** On Applications of add-ons: the add-on. */
    public static final String ADDON = "slipway.dev/addon";

    public static final String PAUSED_ANNOTATION = "cluster.x-k8s.io/paused";
    public static final String PROFILE_READY = "ProfileReady";
    public static final String READY = "Ready";

    private Keys() {}

    /** Return the name by which the fleet knows a Cluster: namespaces have no dots, so it is nobody else's. */
    public static String member(KubeObject cluster) {
        return cluster.namespace() + "." + cluster.name();
    }
}
