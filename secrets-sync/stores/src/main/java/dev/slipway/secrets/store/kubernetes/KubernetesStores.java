package dev.slipway.secrets.store.kubernetes;

import dev.slipway.api.externalsecrets.KubernetesAuth;
import dev.slipway.api.externalsecrets.KubernetesServer;
import dev.slipway.api.externalsecrets.KubernetesStore;
import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.store.References;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.StoreFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code spec.provider.kubernetes}. */
public final class KubernetesStores implements StoreFactory {

    private static final String HERE = "kubernetes.default";
    private static final long TOKEN_SECONDS = 3600;
    private static final int CONNECTIONS = 64;

    private final Kube kube;
    private final Map<ClusterAccess, Kube> connections = new LinkedHashMap<>(16, 0.75f, true);

    public KubernetesStores(Kube kube) {
        this.kube = kube;
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return provider.kubernetes() != null;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        KubernetesStore block = Objects.requireNonNull(provider.kubernetes());
        String namespace = block.remoteNamespace() == null ? "default" : block.remoteNamespace();
        return new NamespaceStore(connection(access(block, references)), namespace);
    }

    private ClusterAccess access(KubernetesStore block, References references) {
        if (block.authRef() != null) {
            return kubeconfig(references.text(block.authRef(), "authRef").reveal());
        }
        if (block.auth() == null) {
            throw new FaultException(Fault.INVALID, "kubernetes has to say who asks, by auth or authRef");
        }
        return ClusterAccess.of(cluster(block.server(), references), user(block.auth(), references));
    }

    private Map<String, Object> cluster(@Nullable KubernetesServer server, References references) {
        String url = server == null || server.url() == null ? HERE : server.url();
        Map<String, Object> cluster = new LinkedHashMap<>();
        if (url.equals(HERE) || url.startsWith("https://" + HERE)) {
            cluster.putAll(ClusterAccess.of(kube).cluster().tree());
        } else {
            cluster.put("server", url.contains("://") ? url : "https://" + url);
        }
        if (server != null) {
            references
                    .authorities(server.caBundle(), server.caProvider())
                    .ifPresent(pem -> cluster.put("certificate-authority-data", base64(pem)));
        }
        return cluster;
    }

    private static Map<String, Object> user(KubernetesAuth auth, References references) {
        Map<String, Object> user = new LinkedHashMap<>();
        if (auth.serviceAccount() != null) {
            user.put(
                    "token",
                    references.token(auth.serviceAccount(), TOKEN_SECONDS).reveal());
        } else if (auth.token() != null) {
            user.put(
                    "token",
                    references
                            .text(auth.token().bearerToken(), "auth.token.bearerToken")
                            .reveal()
                            .strip());
        } else if (auth.cert() != null) {
            String certificate = references
                    .text(auth.cert().clientCert(), "auth.cert.clientCert")
                    .reveal();
            String key = references
                    .text(auth.cert().clientKey(), "auth.cert.clientKey")
                    .reveal();
            user.put("client-certificate-data", base64(certificate));
            user.put("client-key-data", base64(key));
        }
        return user;
    }

    /** Values only: a kubeconfig from a Secret may neither run programs nor read files of this machine. */
    private static ClusterAccess kubeconfig(String text) {
        KubeObject config = Json.parseYaml(text).stream()
                .findFirst()
                .map(KubeObject::of)
                .orElseThrow(() -> new FaultException(Fault.INVALID, "authRef: the kubeconfig is empty"));
        KubeObject context =
                named(config, "contexts", config.text("current-context").orElse(""));
        KubeObject cluster =
                named(config, "clusters", context.text("context", "cluster").orElse(""));
        KubeObject user = named(config, "users", context.text("context", "user").orElse(""));
        return ClusterAccess.of(cluster.map("cluster"), user.map("user"));
    }

    private static KubeObject named(KubeObject config, String list, String name) {
        List<KubeObject> entries = config.list(list).stream()
                .filter(Map.class::isInstance)
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .toList();
        return entries.stream()
                .filter(entry -> entry.text("name").filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "authRef: the kubeconfig has nothing named \"" + name + "\" in " + list));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Kube connection(ClusterAccess access) {
        Kube known = connections.get(access);
        if (known == null) {
            known = access.connect();
            connections.put(access, known);
            if (connections.size() > CONNECTIONS) {
                connections.remove(connections.keySet().iterator().next()).disconnect();
            }
        }
        return known;
    }
}
