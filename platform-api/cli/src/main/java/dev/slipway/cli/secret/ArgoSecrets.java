package dev.slipway.cli.secret;

import dev.slipway.cli.delivery.TextTable;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes and shows Secrets of clusters and repositories. Pure. */
public final class ArgoSecrets {

    public static final Gvk SECRET = Gvk.of("v1", "Secret");
    public static final String TYPE_LABEL = "argocd.argoproj.io/secret-type";

    /** What of a Secret may be seen. */
    private static final List<String> SHOWN = List.of(
            "name",
            "server",
            "namespaces",
            "clusterResources",
            "project",
            "url",
            "type",
            "insecure",
            "enableOCI",
            "enableLfs",
            "username",
            "shard");

    private ArgoSecrets() {}

    /** Return the Secret; fields without a value are left out. */
    public static KubeObject of(Ref ref, String type, Map<String, String> fields) {
        Map<String, String> given = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            if (!value.isEmpty()) {
                given.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return KubeObject.of(ref)
                .withLabel(TYPE_LABEL, type)
                .withAnnotation("managed-by", "argocd.argoproj.io")
                .with("Opaque", "type")
                .with(given, "data");
    }

    /** Return a field, empty when it is absent or broken. */
    public static String text(KubeObject secret, String key) {
        try {
            return secret.text("data", key)
                    .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** Return what of a Secret may be seen, as a tree. */
    public static KubeObject visible(KubeObject secret) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String key : SHOWN) {
            String value = text(secret, key);
            if (!value.isEmpty()) {
                fields.put(key, value);
            }
        }
        fields.put("secret", secret.name());
        return KubeObject.of(fields);
    }

    /** Return one line per cluster, the one that everything runs in first. */
    public static String clusters(List<KubeObject> secrets) {
        TextTable table = new TextTable("SERVER", "NAME", "VERSION", "NAMESPACES", "PROJECT");
        boolean here =
                secrets.stream().anyMatch(secret -> text(secret, "server").equals(IN_CLUSTER));
        if (!here) {
            table.row(List.of(IN_CLUSTER, "in-cluster", "", "", ""));
        }
        for (KubeObject secret : secrets) {
            table.row(List.of(
                    text(secret, "server"),
                    text(secret, "name"),
                    secret.label("argocd.argoproj.io/kubernetes-version").orElse(""),
                    text(secret, "namespaces"),
                    text(secret, "project")));
        }
        return table.toString();
    }

    public static final String IN_CLUSTER = "https://kubernetes.default.svc";

    /** Return one line per repository. */
    public static String repositories(List<KubeObject> secrets) {
        TextTable table = new TextTable("TYPE", "NAME", "REPO", "INSECURE", "OCI", "LFS", "CREDS", "PROJECT");
        for (KubeObject secret : secrets) {
            List<String> row = new ArrayList<>();
            row.add(orElse(text(secret, "type"), "git"));
            row.add(text(secret, "name"));
            row.add(text(secret, "url"));
            row.add(orElse(text(secret, "insecure"), "false"));
            row.add(orElse(text(secret, "enableOCI"), "false"));
            row.add(orElse(text(secret, "enableLfs"), "false"));
            row.add(String.valueOf(hasCredentials(secret)));
            row.add(text(secret, "project"));
            table.row(row);
        }
        return table.toString();
    }

    private static boolean hasCredentials(KubeObject secret) {
        return List.of("password", "sshPrivateKey", "githubAppPrivateKey", "bearerToken").stream()
                .anyMatch(key -> secret.text("data", key).isPresent());
    }

    private static String orElse(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
