package dev.slipway.cluster.gcp.object;

import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.gcp.desired.GcpKinds;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Secrets by which a cluster is reached: {@code <cluster>-kubeconfig} with a token that does not live long, and
 * {@code <cluster>-user-kubeconfig} for people, who bring a login of their own. Those that a user provided stay as they are.
 */
public final class Kubeconfigs {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final int HTTPS = 443;

    private final Kube kube;
    private final String manager;

    public Kubeconfigs(Kube kube, String manager) {
        this.kube = kube;
        this.manager = manager;
    }

    /** What the managed resource has published: server, certificate, and a login for people. */
    public record Published(Map<String, Object> cluster, String forPeople) {

        /** Return host and port of the server. */
        public Map<String, Object> endpoint() {
            URI server = URI.create(String.valueOf(cluster.get("server")));
            return Map.of("host", server.getHost(), "port", server.getPort() < 0 ? HTTPS : server.getPort());
        }
    }

    /** Return what was published about a cluster, if it was. */
    public Optional<Published> published(String namespace, String name) {
        return kube.get(new Ref(SECRET, namespace, name))
                .flatMap(secret -> secret.text("data", "kubeconfig"))
                .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .map(text -> new Published(cluster(text), text));
    }

    private static Map<String, Object> cluster(String kubeconfig) {
        Map<String, Object> config = Json.parseYaml(kubeconfig).get(0);
        return KubeObject.of(config).list("clusters").stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item).map("cluster"))
                .findFirst()
                .orElse(Map.of());
    }

    /** Keep both Secrets as they should be. */
    public void write(KubeObject plane, String cluster, Published published, Optional<Redacted<String>> token) {
        String context = "gke_" + plane.text("spec", "project").orElse("") + "_"
                + plane.text("spec", "location").orElse("") + "_" + plane.name();
        Map<String, Object> user = token.<Map<String, Object>>map(one -> Map.of("token", one.reveal()))
                .orElse(Map.of());
        keep(plane, cluster, cluster + "-kubeconfig", config(context, published.cluster(), user));
        keep(plane, cluster, cluster + "-user-kubeconfig", published.forPeople());
    }

    private static String config(String name, Map<String, Object> cluster, Map<String, Object> user) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("apiVersion", "v1");
        config.put("kind", "Config");
        config.put("clusters", List.of(Map.of("name", name, "cluster", cluster)));
        config.put("users", List.of(Map.of("name", name, "user", user)));
        config.put("contexts", List.of(Map.of("name", name, "context", Map.of("cluster", name, "user", name))));
        config.put("current-context", name);
        return Json.toYaml(config);
    }

    private void keep(KubeObject plane, String cluster, String name, String kubeconfig) {
        String value = Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8));
        KubeObject wanted = KubeObject.of(new Ref(SECRET, plane.namespace(), name))
                .withLabel(Keys.CLUSTER_NAME, cluster)
                .with(List.of(OwnerRef.controllerOf(plane).toMap()), "metadata", "ownerReferences")
                .with(Keys.SECRET_TYPE, "type")
                .with(Map.of("value", value), "data");
        Optional<KubeObject> present = kube.get(wanted.ref());
        boolean theirs = present.filter(secret -> secret.controller()
                        .filter(owner -> owner.gvk().sameKind(GcpKinds.CONTROL_PLANE))
                        .isEmpty())
                .isPresent();
        boolean same = present.filter(secret -> secret.map("data").equals(wanted.map("data")))
                .isPresent();
        if (!theirs && !same) {
            kube.apply(wanted, manager);
        }
    }
}
