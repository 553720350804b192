package dev.slipway.compositions;

import dev.slipway.kernel.object.KubeObject;

/** Names that Crossplane's documents and users' tools rely on; none of them may ever change. */
public final class Keys {

    public static final String PAUSED = "crossplane.io/paused";
    public static final String EXTERNAL_NAME = "crossplane.io/external-name";
    public static final String COMPOSITE = "crossplane.io/composite";
    public static final String RESOURCE_NAME = "crossplane.io/composition-resource-name";
    public static final String CLAIM_NAME = "crossplane.io/claim-name";
    public static final String CLAIM_NAMESPACE = "crossplane.io/claim-namespace";
    public static final String COMPOSITION_NAME = "crossplane.io/composition-name";
    public static final String COMPOSITION_HASH = "crossplane.io/composition-hash";

    public static final String IN_USE = "crossplane.io/in-use";

    /** Why something that is in use must not be deleted, for humans. */
    public static final String IN_USE_BY = "slipway.dev/in-use-by";

    public static final String DEFINITION_FINALIZER = "defined.apiextensions.crossplane.io";
    public static final String CLAIM_FINALIZER = "finalizer.apiextensions.crossplane.io";
    public static final String COMPOSITE_FINALIZER = "composite.apiextensions.crossplane.io";

    public static final String CLAIM_MANAGER = "apiextensions.crossplane.io/claim";
    public static final String COMPOSITE_MANAGER = "apiextensions.crossplane.io/composite";
    public static final String DEFINITION_MANAGER = "apiextensions.crossplane.io/definition";

    public static final String CONNECTION_SECRET_TYPE = "connection.crossplane.io/v1alpha1";

    /** The condition by which a composite resource tells its claim what it really waits for. */
    public static final String ROOT_CAUSE = "RootCause";

    public static final String ORDERED = "DependenciesReady";

    /** On a Function, or on the DeploymentRuntimeConfig that it names: host and port where it runs. */
    public static final String ENDPOINT = "slipway.dev/endpoint";

    /** Beside {@link #ENDPOINT}: namespace and name of the Secret with certificates for TLS. */
    public static final String TLS_SECRET = "slipway.dev/tls-secret";

    /** Beside {@link #ENDPOINT}: {@code true} when the function speaks in the clear. */
    public static final String INSECURE = "slipway.dev/insecure";

    /** Whether a paused object may be deleted: {@code allow}, or {@code block} which is the default. */
    public static final String PAUSED_DELETION = "slipway.dev/paused-deletion";

    public static final String POLL_INTERVAL = "crossplane.io/poll-interval";

    private Keys() {}

    /** Return whether nothing may be done about an object; a deletion may be let through by annotation. */
    public static boolean isPaused(KubeObject object) {
        boolean mayGo = object.isDeleting()
                && object.annotation(PAUSED_DELETION).filter("allow"::equals).isPresent();
        return !mayGo && object.annotation(PAUSED).filter("true"::equals).isPresent();
    }
}
