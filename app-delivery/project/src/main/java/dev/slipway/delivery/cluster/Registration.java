package dev.slipway.delivery.cluster;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.ClusterAccess;
import java.util.Map;

/** A cluster and how to reach it, as its Secret says. No text of it shows credentials. */
public final class Registration {

    private final Ref secret;
    private final Map<String, Object> data;
    private final ClusterSecret cluster;
    private final String config;
    private final boolean managesClusterResources;

    private Registration(KubeObject secret) {
        this.secret = secret.ref();
        this.data = Map.of("data", secret.map("data"), "stringData", secret.map("stringData"));
        this.cluster = ClusterSecret.of(secret);
        this.config = SecretData.text(secret, "config").orElse("");
        this.managesClusterResources = SecretData.text(secret, "clusterResources")
                .filter("true"::equals)
                .isPresent();
    }

    public static Registration of(KubeObject secret) {
        return new Registration(secret);
    }

    /** Return the Secret that describes the cluster. */
    public Ref secret() {
        return secret;
    }

    public ClusterSecret cluster() {
        return cluster;
    }

    /** Return whether objects without a namespace are managed where the Secret names namespaces. */
    public boolean managesClusterResources() {
        return managesClusterResources;
    }

    /** Return whether the cluster is reached in the same way; labels and annotations do not matter. */
    public boolean connectsLike(Registration other) {
        return data.equals(other.data);
    }

    /** Return how to reach the cluster; fails with INVALID where the Secret does not say it, or not in a way that is built. */
    public ClusterAccess access(ClusterLogins logins) {
        ClusterConfig read = ClusterConfig.parse(config);
        ClusterAccess access = read.access(cluster.server());
        return read.login(cluster.server())
                .map(login -> access.with(logins.tokens(login)))
                .orElse(access);
    }

    @Override
    public String toString() {
        return "cluster " + cluster.name() + " of " + secret;
    }
}
