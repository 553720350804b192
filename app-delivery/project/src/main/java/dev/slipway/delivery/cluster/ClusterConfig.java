package dev.slipway.delivery.cluster;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key {@code config} of a cluster Secret, in Argo CD's format, as the fields that a kubeconfig has. */
final class ClusterConfig {

    private final KubeObject config;

    private ClusterConfig(KubeObject config) {
        this.config = config;
    }

    /** Read the text; none at all is a cluster without credentials. */
    static ClusterConfig parse(String text) {
        if (text.isBlank()) {
            return new ClusterConfig(KubeObject.of(Map.of()));
        }
        try {
            return new ClusterConfig(Json.object(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FaultException broken) {
            // What the parser says would show a part of the text, and with it of the credentials.
            throw invalid("config is no JSON object");
        }
    }

    /** Return how to log in, empty where the credentials are in the Secret itself. */
    Optional<ClusterLogin> login(String server) {
        KubeObject aws = KubeObject.of(config.map("awsAuthConfig"));
        if (!aws.tree().isEmpty()) {
            return Optional.of(aws(
                    aws.text("clusterName").orElse(""),
                    aws.text("roleARN").orElse(""),
                    aws.text("profile").orElse(""),
                    server));
        }
        KubeObject exec = KubeObject.of(config.map("execProviderConfig"));
        return exec.tree().isEmpty() ? Optional.empty() : Optional.of(program(exec, server));
    }

    private static ClusterLogin aws(String name, String role, String profile, String server) {
        if (name.isEmpty()) {
            throw invalid("config.awsAuthConfig.clusterName is missing");
        }
        if (!profile.isEmpty()) {
            throw invalid(
                    "config.awsAuthConfig.profile is not built: give roleARN, or the server an identity of its own");
        }
        return new ClusterLogin.Aws(name, role, server);
    }

    /** Argo CD's own program is not needed for AWS: what it would do is done here. */
    private static ClusterLogin program(KubeObject exec, String server) {
        String command = exec.text("command").orElse("");
        List<String> arguments = exec.list("args").stream().map(String::valueOf).toList();
        if (command.isEmpty()) {
            throw invalid("config.execProviderConfig.command is missing");
        }
        if (command.equals("argocd-k8s-auth")) {
            if (!arguments.isEmpty() && arguments.get(0).equals("aws")) {
                return aws(
                        flag(arguments, "--cluster-name"),
                        flag(arguments, "--role-arn"),
                        flag(arguments, "--profile"),
                        server);
            }
            throw invalid("config.execProviderConfig: argocd-k8s-auth is built for aws only");
        }
        Map<String, String> environment = new LinkedHashMap<>();
        exec.map("env").forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return new ClusterLogin.Program(
                command,
                arguments,
                environment,
                exec.text("apiVersion").orElse("client.authentication.k8s.io/v1beta1"),
                exec.text("installHint").orElse(""));
    }

    private static String flag(List<String> arguments, String name) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(name + "=")) {
                return argument.substring(name.length() + 1);
            }
            if (argument.equals(name) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return "";
    }

    ClusterAccess access(String server) {
        if (config.text("tlsClientConfig", "serverName")
                .filter(name -> !name.isEmpty())
                .isPresent()) {
            throw invalid("config.tlsClientConfig.serverName is not built: use an address that the server's certificate"
                    + " names");
        }
        Map<String, Object> cluster = new LinkedHashMap<>();
        cluster.put("server", server);
        put(cluster, "certificate-authority-data", "tlsClientConfig", "caData");
        put(cluster, "proxy-url", "proxyUrl");
        if (insecure()) {
            cluster.put("insecure-skip-tls-verify", true);
        }
        Map<String, Object> user = new LinkedHashMap<>();
        put(user, "token", "bearerToken");
        put(user, "username", "username");
        put(user, "password", "password");
        put(user, "client-certificate-data", "tlsClientConfig", "certData");
        put(user, "client-key-data", "tlsClientConfig", "keyData");
        return ClusterAccess.of(cluster, user);
    }

    private boolean insecure() {
        boolean insecure = config.at("tlsClientConfig", "insecure")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (insecure
                && config.text("tlsClientConfig", "caData")
                        .filter(ca -> !ca.isEmpty())
                        .isPresent()) {
            throw invalid("config.tlsClientConfig has insecure and caData, of which only one can hold");
        }
        return insecure;
    }

    private void put(Map<String, Object> tree, String name, String... path) {
        config.text(path).filter(value -> !value.isEmpty()).ifPresent(value -> tree.put(name, value));
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
