package dev.slipway.provider.kubernetes.cluster;

import dev.slipway.api.kubernetes.ClusterConfigSpec;
import dev.slipway.api.kubernetes.ClusterCredentials;
import dev.slipway.api.kubernetes.ClusterIdentity;
import dev.slipway.cloud.gcp.GcpTokens;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Kubeconfig;
import dev.slipway.runtime.watch.Watches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One client per provider configuration; it is replaced when the kubeconfig changes. */
public final class Clusters implements AutoCloseable {

    private final Cluster own;
    private final GcpTokens tokens = new GcpTokens();
    private final Map<Ref, Open> open = new ConcurrentHashMap<>();

    /** Clusters beside the hub; the watches are the hub's. */
    public Clusters(Kube hub, Watches watches) {
        this.own = new Cluster(hub, watches, () -> ClusterAccess.of(hub));
    }

    private record Open(ClusterAccess access, Cluster cluster) {}

    /** Return the cluster behind a provider configuration; connects when it is first used. */
    public Cluster of(Connection connection) {
        KubeObject config = connection.providerConfig();
        ClusterConfigSpec spec = Json.convert(config.map("spec"), ClusterConfigSpec.class);
        String name = config.kind() + " " + config.name();
        if (spec.credentials().source() == ClusterCredentials.Source.INJECTED_IDENTITY) {
            if (spec.identity() != null) {
                throw invalid(name, "identity: it supplements a kubeconfig, and this cluster needs none; remove it");
            }
            return own;
        }
        Redacted<String> text = text(connection, spec.credentials(), name);
        ClusterAccess access = access(connection, spec.identity(), text, name);
        return open.compute(
                        config.ref(),
                        (ref, known) -> known != null && known.access().equals(access) ? known : replace(known, access))
                .cluster();
    }

    /** A token that expires is another one then, so that the client is replaced. */
    private ClusterAccess access(
            Connection connection, @Nullable ClusterIdentity identity, Redacted<String> text, String name) {
        String where = "the kubeconfig of " + name;
        if (identity == null) {
            return Kubeconfig.parse(text, where).access();
        }
        Redacted<String> token = tokens.of(Identities.google(connection, identity, name));
        return Kubeconfig.parse(text, where, token).access();
    }

    private static Redacted<String> text(Connection connection, ClusterCredentials credentials, String name) {
        return switch (credentials.source()) {
            case SECRET -> connection.secrets().require(key(connection.providerConfig(), name));
            case ENVIRONMENT -> environment(connection.providerConfig(), credentials, name);
            case FILESYSTEM -> file(connection.providerConfig(), credentials, name);
            case NONE, INJECTED_IDENTITY ->
                throw invalid(name, "credentials.source: use Secret, or InjectedIdentity for this cluster");
        };
    }

    private static SecretKey key(KubeObject config, String name) {
        String[] path = {"spec", "credentials", "secretRef", ""};
        String secret = config.text(path[0], path[1], path[2], "name")
                .orElseThrow(() -> invalid(name, "credentials.secretRef is missing"));
        String namespace = config.namespace().isEmpty()
                ? config.text(path[0], path[1], path[2], "namespace").orElse("")
                : config.namespace();
        return new SecretKey(
                namespace, secret, config.text(path[0], path[1], path[2], "key").orElse("kubeconfig"));
    }

    private static Redacted<String> environment(KubeObject config, ClusterCredentials credentials, String name) {
        requireCluster(config, name);
        String variable = credentials.env() == null ? "" : credentials.env().name();
        String value = System.getenv(variable);
        if (value == null) {
            throw invalid(name, "credentials.env: the server has no environment variable " + variable);
        }
        return Redacted.of(value);
    }

    private static Redacted<String> file(KubeObject config, ClusterCredentials credentials, String name) {
        requireCluster(config, name);
        String path = credentials.fs() == null ? "" : credentials.fs().path();
        try {
            return Redacted.of(Files.readString(Path.of(path)));
        } catch (IOException | RuntimeException unreadable) {
            throw invalid(name, "credentials.fs: the server cannot read " + path);
        }
    }

    /** What the server's own environment holds is not for the tenant of a namespace. */
    private static void requireCluster(KubeObject config, String name) {
        if (!config.namespace().isEmpty()) {
            throw invalid(
                    name,
                    "credentials.source: the server's own environment and files are for cluster-scoped"
                            + " configurations; use Secret");
        }
    }

    private static Open replace(@Nullable Open known, ClusterAccess access) {
        if (known != null) {
            close(known);
        }
        Kube kube = access.connect();
        return new Open(access, new Cluster(kube, new Watches(kube), () -> access));
    }

    private static void close(Open known) {
        known.cluster().watches().close();
        known.cluster().kube().disconnect();
    }

    static FaultException invalid(String name, String what) {
        return new FaultException(Fault.INVALID, name + ": spec." + what);
    }

    @Override
    public void close() {
        open.values().forEach(Clusters::close);
        open.clear();
        tokens.close();
    }
}
