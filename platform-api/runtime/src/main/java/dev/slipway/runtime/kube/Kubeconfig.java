package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The cluster and the user of a kubeconfig's current context. What comes from a Secret may have been written by anybody who
 * can write there: programs that it names are not run and files that it names are not read, but refused.
 */
public final class Kubeconfig {

    private static final Set<String> OF_CLUSTER = Set.of("certificate-authority");
    private static final Set<String> OF_USER =
            Set.of("exec", "auth-provider", "tokenFile", "client-certificate", "client-key");

    private final String where;
    private final KubeObject cluster;
    private final KubeObject user;

    private Kubeconfig(String where, KubeObject cluster, KubeObject user) {
        this.where = where;
        this.cluster = cluster;
        this.user = user;
    }

    /** Read a kubeconfig; {@code where} says where it is from. One that cannot be used is an INVALID fault. */
    public static Kubeconfig parse(Redacted<String> text, String where) {
        return parse(text, where, user -> user);
    }

    /** Read a kubeconfig for the cluster only: a token takes the place of its user, whatever that is. */
    public static Kubeconfig parse(Redacted<String> text, String where, Redacted<String> token) {
        return parse(text, where, user -> KubeObject.of(Map.of("token", token.reveal())));
    }

    private static Kubeconfig parse(Redacted<String> text, String where, UnaryOperator<KubeObject> users) {
        KubeObject config = tree(text, where);
        String current =
                config.text("current-context").orElseThrow(() -> invalid(where, "has no current-context: set it"));
        KubeObject context = named(config, "contexts", current, "context", where);
        KubeObject cluster = named(config, "clusters", context.text("cluster").orElse(""), "cluster", where);
        KubeObject user = users.apply(context.text("user")
                .map(name -> named(config, "users", name, "user", where))
                .orElseGet(() -> KubeObject.of(Map.of())));
        Kubeconfig kubeconfig = new Kubeconfig(where, cluster, user);
        kubeconfig.refuse(cluster, "cluster", OF_CLUSTER);
        kubeconfig.refuse(user, "user", OF_USER);
        kubeconfig.requireServer();
        return kubeconfig;
    }

    /** The parser's own message would show what stands there. */
    private static KubeObject tree(Redacted<String> text, String where) {
        try {
            List<Map<String, Object>> documents = Json.parseYaml(text.reveal());
            if (documents.size() == 1) {
                return KubeObject.of(documents.get(0));
            }
        } catch (FaultException notYaml) {
            throw invalid(where, "is no kubeconfig: it is not YAML");
        }
        throw invalid(where, "is no kubeconfig: it is not one YAML document");
    }

    private static KubeObject named(KubeObject config, String list, String name, String member, String where) {
        return config.list(list).stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .filter(item -> item.text("name").filter(name::equals).isPresent())
                .map(item -> KubeObject.of(item.map(member)))
                .findFirst()
                .orElseThrow(() -> invalid(where, "has no entry " + name + " in " + list));
    }

    private void refuse(KubeObject part, String name, Set<String> fields) {
        fields.stream()
                .filter(field -> part.at(field).isPresent())
                .sorted()
                .findFirst()
                .ifPresent(field -> {
                    throw invalid(
                            where,
                            "uses " + name + "." + field
                                    + ": programs and files of the server are not used for it; put a token"
                                    + " or certificates into the kubeconfig itself");
                });
    }

    private void requireServer() {
        String server = server();
        boolean web = server.startsWith("https://") || server.startsWith("http://");
        if (!web || host(server).isEmpty()) {
            throw invalid(where, "has no usable cluster.server: it must be a URL such as https://10.0.0.1:6443");
        }
    }

    private static String host(String server) {
        try {
            return Optional.ofNullable(URI.create(server).getHost()).orElse("");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** Return the address of the API server. */
    public String server() {
        return cluster.text("server").orElse("");
    }

    /** Return what it leads to. */
    public ClusterAccess access() {
        return new ClusterAccess(cluster, user);
    }

    private static FaultException invalid(String where, String what) {
        return new FaultException(Fault.INVALID, where + " " + what);
    }
}
