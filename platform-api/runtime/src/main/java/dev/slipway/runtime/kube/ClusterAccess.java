package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a cluster: the fields that a kubeconfig has for one cluster and one user. Connecting takes nothing from the
 * process's own environment, and uses values only, never files or programs that a field names.
 */
public record ClusterAccess(KubeObject cluster, KubeObject user, Optional<BearerTokens> tokens) {

    private static final int CONNECT_MS = 5_000;

    /** An access whose credentials are all in the user's fields. */
    public ClusterAccess(KubeObject cluster, KubeObject user) {
        this(cluster, user, Optional.empty());
    }

    public static ClusterAccess of(Map<String, Object> cluster, Map<String, Object> user) {
        return new ClusterAccess(KubeObject.of(cluster), KubeObject.of(user), Optional.empty());
    }

    /** Return the same access with a token that is asked for when it is needed. */
    public ClusterAccess with(BearerTokens source) {
        return new ClusterAccess(cluster, user, Optional.of(source));
    }

    /** Return how an API server is reached by us, with the credentials of the moment. */
    public static ClusterAccess of(Kube kube) {
        Config config = kube.client().getConfiguration();
        Map<String, Object> cluster = new LinkedHashMap<>();
        put(cluster, "server", config.getMasterUrl());
        put(cluster, "certificate-authority-data", config.getCaCertData());
        put(cluster, "certificate-authority", config.getCaCertFile());
        if (config.isTrustCerts()) {
            cluster.put("insecure-skip-tls-verify", true);
        }
        Map<String, Object> user = new LinkedHashMap<>();
        put(user, "token", token(config));
        put(user, "client-certificate-data", config.getClientCertData());
        put(user, "client-certificate", config.getClientCertFile());
        put(user, "client-key-data", config.getClientKeyData());
        put(user, "client-key", config.getClientKeyFile());
        put(user, "username", config.getUsername());
        put(user, "password", config.getPassword());
        put(user, "as", config.getImpersonateUsername());
        return of(cluster, user);
    }

    private static @Nullable String token(Config config) {
        if (config.getOauthTokenProvider() != null) {
            return config.getOauthTokenProvider().getToken();
        }
        return config.getAutoOAuthToken() == null ? config.getOauthToken() : config.getAutoOAuthToken();
    }

    private static void put(Map<String, Object> tree, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            tree.put(key, value);
        }
    }

    /** Return a client; a call that cannot connect fails after a few seconds, and is not tried again. */
    public Kube connect() {
        boolean trusting = cluster.at("insecure-skip-tls-verify")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(cluster.text("server").orElseThrow())
                .withCaCertData(cluster.text("certificate-authority-data").orElse(null))
                .withTrustCerts(trusting)
                .withDisableHostnameVerification(trusting)
                .withClientCertData(user.text("client-certificate-data").orElse(null))
                .withClientKeyData(user.text("client-key-data").orElse(null))
                .withOauthToken(user.text("token").orElse(null))
                .withUsername(user.text("username").orElse(null))
                .withPassword(user.text("password").orElse(null))
                .withHttpProxy(cluster.text("proxy-url").orElse(null))
                .withHttpsProxy(cluster.text("proxy-url").orElse(null))
                .withImpersonateUsername(user.text("as").orElse(null))
                .withUserAgent("slipway-server")
                .withConnectionTimeout(CONNECT_MS)
                .withRequestRetryBackoffLimit(0)
                .build();
        tokens.ifPresent(
                source -> config.setOauthTokenProvider(() -> source.current().reveal()));
        return new Kube(new KubernetesClientBuilder().withConfig(config).build());
    }

    /** Return a kubeconfig, for programs that want one. */
    public Redacted<String> kubeconfig() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("apiVersion", "v1");
        config.put("kind", "Config");
        config.put("current-context", "target");
        config.put("clusters", List.of(Map.of("name", "target", "cluster", cluster.tree())));
        Map<String, Object> login = new LinkedHashMap<>(user.tree());
        tokens.ifPresent(source -> login.put("token", source.current().reveal()));
        config.put("users", List.of(Map.of("name", "target", "user", login)));
        config.put(
                "contexts",
                List.of(Map.of("name", "target", "context", Map.of("cluster", "target", "user", "target"))));
        return Redacted.of(Json.toYaml(config));
    }

    /** Return the server only: the rest is secret. */
    @Override
    public String toString() {
        return "cluster at " + cluster.text("server").orElse("nowhere");
    }
}
