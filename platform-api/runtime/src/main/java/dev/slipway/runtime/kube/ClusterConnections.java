package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections to the clusters that Cluster API's Clusters stand for, by the Secret {@code <cluster>-kubeconfig}. The
 * Secret is read whenever a connection is asked for, because credentials in it may live for minutes only; a connection is
 * kept as long as it says the same.
 */
public final class ClusterConnections implements AutoCloseable {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final Kube hub;
    private final Map<Ref, Connection> connections = new ConcurrentHashMap<>();

    private record Connection(ClusterAccess access, Kube kube) {}

    public ClusterConnections(Kube hub) {
        this.hub = hub;
    }

    /** Return the name of the Secret that holds a cluster's kubeconfig. */
    public static Ref secret(String namespace, String cluster) {
        return new Ref(SECRET, namespace, cluster + "-kubeconfig");
    }

    /** Return a connection; empty while there is no kubeconfig. One that cannot be used is an INVALID fault. */
    public Optional<Kube> find(String namespace, String cluster) {
        Ref ref = secret(namespace, cluster);
        Optional<KubeObject> secret = hub.get(ref);
        if (secret.isEmpty()) {
            forget(ref);
            return Optional.empty();
        }
        ClusterAccess access =
                Kubeconfig.parse(value(secret.get()), ref.toString()).access();
        Connection known = connections.get(ref);
        if (known != null && known.access().equals(access)) {
            return Optional.of(known.kube());
        }
        forget(ref);
        Connection made = new Connection(access, access.connect());
        connections.put(ref, made);
        return Optional.of(made.kube());
    }

    private static Redacted<String> value(KubeObject secret) {
        try {
            return Redacted.of(new String(
                    Base64.getDecoder().decode(secret.text("data", "value").orElse("")), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            throw new FaultException(Fault.INVALID, secret.ref() + " has no kubeconfig under the key value");
        }
    }

    private void forget(Ref ref) {
        Connection gone = connections.remove(ref);
        if (gone != null) {
            gone.kube().disconnect();
        }
    }

    @Override
    public void close() {
        connections.keySet().forEach(this::forget);
    }
}
