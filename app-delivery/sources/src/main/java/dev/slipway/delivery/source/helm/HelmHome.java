package dev.slipway.delivery.source.helm;

import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Helm's own configuration, in the directory of one render: which repositories it knows and what it identifies itself
 * with. Passwords are in files that only this process's user can read, and never on a command line.
 */
public final class HelmHome {

    private static final String FOLDER = "helm-home";
    private static final List<String> NETWORK = List.of(
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR");

    private final WorkDirectory work;
    private final Map<String, String> network = new LinkedHashMap<>();

    HelmHome(WorkDirectory work, Map<String, String> environment) {
        this.work = work;
        network.putAll(network(environment));
        write(List.of(), PassCredentials.NO);
    }

    /** Return the variables that say how the network is reached. */
    public static Map<String, String> network(Map<String, String> environment) {
        Map<String, String> network = new LinkedHashMap<>();
        NETWORK.stream().filter(environment::containsKey).forEach(key -> network.put(key, environment.get(key)));
        return network;
    }

    /** Whether a password is also sent to other hosts that a repository refers to. */
    enum PassCredentials {
        YES,
        NO;

        static PassCredentials of(boolean yes) {
            return yes ? YES : NO;
        }
    }

    /** Have Helm know these repositories, each by its name, and these registries. */
    void write(List<RepositoryLogin> logins, PassCredentials pass) {
        List<Object> repositories = new ArrayList<>();
        Map<String, Object> auths = new LinkedHashMap<>();
        for (RepositoryLogin login : logins) {
            if (!login.oci()) {
                repositories.add(entry(login, pass));
            } else if (login.hasPassword()) {
                String pair = login.username() + ":"
                        + Objects.requireNonNull(login.password()).reveal();
                String token = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
                auths.put(login.url().split("/", 2)[0], Map.of("auth", token));
            }
        }
        put("repositories.yaml", Map.of("apiVersion", "", "repositories", repositories));
        put("registry/config.json", Map.of("auths", auths));
    }

    private static Map<String, Object> entry(RepositoryLogin login, PassCredentials pass) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", login.name());
        entry.put("url", login.url());
        if (login.hasPassword()) {
            entry.put("username", Objects.requireNonNull(login.username()));
            entry.put("password", Objects.requireNonNull(login.password()).reveal());
        }
        entry.put("insecure_skip_tls_verify", login.insecure());
        entry.put("pass_credentials_all", pass == PassCredentials.YES);
        return entry;
    }

    private void put(String file, Map<String, Object> content) {
        // JSON is YAML.
        work.write(FOLDER + "/" + file, Json.toJsonBytes(content));
    }

    /** Return the variables that make Helm use this configuration and no other. */
    Map<String, String> environment() {
        String root = work.directory(FOLDER).toString();
        Map<String, String> variables = new LinkedHashMap<>(network);
        variables.put("HELM_CACHE_HOME", root + "/cache");
        variables.put("HELM_CONFIG_HOME", root);
        variables.put("HELM_DATA_HOME", root + "/data");
        variables.put("HELM_REPOSITORY_CONFIG", root + "/repositories.yaml");
        variables.put("HELM_REPOSITORY_CACHE", root + "/cache/repository");
        variables.put("HELM_REGISTRY_CONFIG", root + "/registry/config.json");
        variables.put("HELM_PLUGINS", root + "/plugins");
        variables.put("KUBECONFIG", "/dev/null");
        return variables;
    }
}
