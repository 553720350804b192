package dev.slipway.cluster.aws.plane;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kubeconfigs of a cluster, in the forms of Cluster API Provider AWS. Pure.
 *
 * @param cluster the name of the Cluster, which entries begin with
 * @param authority the certificate authority in base64
 */
record Kubeconfigs(String cluster, String eksName, String server, String authority) {

    private static final String CREDENTIALS = "client.authentication.k8s.io/v1beta1";

    /** With a token in it. */
    Redacted<String> withToken(Redacted<String> token) {
        return Redacted.of(text(cluster + "-capi-admin", Map.of("token", token.reveal())));
    }

    /** With the token in a file beside it, which can be mounted and read again. */
    String withTokenFile() {
        return text(cluster + "-capi-admin", Map.of("tokenFile", "./token-file"));
    }

    /** For people: with the program that makes tokens for whoever runs it. */
    String withProgram(String method) {
        boolean isAws = method.equals("aws-cli");
        List<String> arguments =
                isAws ? List.of("eks", "get-token", "--cluster-name", eksName) : List.of("token", "-i", eksName);
        Map<String, Object> program = ordered(
                "apiVersion", CREDENTIALS, "command", isAws ? "aws" : "aws-iam-authenticator", "args", arguments);
        return text(cluster + "-user", Map.of("exec", program));
    }

    private String text(String user, Map<String, Object> credentials) {
        String context = user + "@" + eksName;
        Map<String, Object> endpoint = ordered("server", server, "certificate-authority-data", authority);
        Map<String, Object> pair = ordered("cluster", eksName, "user", user);
        Map<String, Object> config = ordered("apiVersion", "v1", "kind", "Config");
        config.put("clusters", List.of(ordered("name", eksName, "cluster", endpoint)));
        config.put("contexts", List.of(ordered("name", context, "context", pair)));
        config.put("current-context", context);
        config.put("users", List.of(ordered("name", user, "user", credentials)));
        return Json.toYaml(config);
    }

    /** Keys in the order given: the text is compared with what was written by another process. */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
