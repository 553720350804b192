package dev.slipway.provider.kubernetes.cluster;

import dev.slipway.api.kubernetes.ClusterIdentity;
import dev.slipway.api.managed.SecretKeySelector;
import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import org.jspecify.annotations.Nullable;

/** The identity of a cloud that takes the place of a kubeconfig's user, as GKE and others want it. */
final class Identities {

    private Identities() {}

    /** Return the credentials of Google Cloud; every other kind of identity is a fault that says so. */
    static GcpCredentials google(Connection connection, ClusterIdentity identity, String name) {
        if (identity.type() != ClusterIdentity.Type.GOOGLE) {
            throw Clusters.invalid(
                    name,
                    "identity.type: of the identities only GoogleApplicationCredentials are supported; put a token into"
                            + " the kubeconfig, and leave identity out");
        }
        return switch (identity.source()) {
            case SECRET -> secret(connection, identity.secretRef(), name);
            case INJECTED_IDENTITY -> ofTheServer(connection.providerConfig(), new GcpCredentials.Injected(), name);
            case ENVIRONMENT ->
                ofTheServer(
                        connection.providerConfig(),
                        new GcpCredentials.Environment(
                                identity.env() == null ? "" : identity.env().name()),
                        name);
            case FILESYSTEM ->
                ofTheServer(
                        connection.providerConfig(),
                        new GcpCredentials.Filesystem(
                                identity.fs() == null ? "" : identity.fs().path()),
                        name);
            case NONE -> throw Clusters.invalid(name, "identity.source: None is no identity; leave identity out");
        };
    }

    private static GcpCredentials secret(Connection connection, @Nullable SecretKeySelector selector, String name) {
        if (selector == null) {
            throw Clusters.invalid(name, "identity.secretRef is missing");
        }
        KubeObject config = connection.providerConfig();
        String given = selector.namespace() == null ? "" : selector.namespace();
        SecretKey key = new SecretKey(
                config.namespace().isEmpty() ? given : config.namespace(), selector.name(), selector.key());
        return new GcpCredentials.KeyFile(connection.secrets().require(key), key.toString());
    }

    /** The token goes to whatever server the kubeconfig names, so it is not for the tenant of a namespace. */
    private static GcpCredentials ofTheServer(KubeObject config, GcpCredentials credentials, String name) {
        if (!config.namespace().isEmpty()) {
            throw Clusters.invalid(
                    name,
                    "identity.source: the server's own identity is for cluster-scoped configurations; use Secret");
        }
        return credentials;
    }
}
