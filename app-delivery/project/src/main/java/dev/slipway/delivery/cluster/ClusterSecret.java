package dev.slipway.delivery.cluster;

import dev.slipway.kernel.object.KubeObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a cluster Secret says of its cluster, without its credentials.
 *
 * @param namespaces the namespaces that are managed there; empty for all
 * @param project the only project that may deliver there; empty for any
 * @param labels the Secret's
 * @param annotations the Secret's
 */
public record ClusterSecret(
        String name,
        String server,
        List<String> namespaces,
        String project,
        Map<String, String> labels,
        Map<String, String> annotations) {

    public static final String TYPE_LABEL = "argocd.argoproj.io/secret-type";
    public static final String TYPE = "cluster";

    public ClusterSecret {
        namespaces = List.copyOf(namespaces);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }

    /** Return whether the Secret describes a cluster. */
    public static boolean describes(KubeObject secret) {
        return secret.label(TYPE_LABEL).filter(TYPE::equals).isPresent();
    }

    public static ClusterSecret of(KubeObject secret) {
        String server = value(secret, "server").replaceAll("/+$", "");
        String name = value(secret, "name");
        List<String> namespaces = Arrays.stream(value(secret, "namespaces").split(","))
                .map(String::strip)
                .filter(namespace -> !namespace.isEmpty())
                .toList();
        return new ClusterSecret(
                name.isEmpty() ? server : name,
                server,
                namespaces,
                value(secret, "project"),
                secret.labels(),
                secret.annotations());
    }

    /** Return whether a destination means this cluster; one of server and name is empty, else the name counts. */
    public boolean isMeantBy(String destinationServer, String destinationName) {
        return destinationName.isEmpty()
                ? server.equals(destinationServer.replaceAll("/+$", ""))
                : name.equals(destinationName);
    }

    private static String value(KubeObject secret, String key) {
        return SecretData.text(secret, key).orElse("");
    }
}
