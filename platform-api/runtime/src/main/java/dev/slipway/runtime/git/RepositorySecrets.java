package dev.slipway.runtime.git;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the credentials of a repository the way Argo CD's Secrets hold them: a Secret labelled {@code repository} with
 * exactly this URL, else, or when that one has none, the one labelled {@code repo-creds} whose URL is the longest
 * prefix. Pure.
 */
public final class RepositorySecrets {

    /** The label whose value says what a Secret is for. */
    public static final String TYPE_LABEL = "argocd.argoproj.io/secret-type";

    public static final String REPOSITORY = "repository";
    public static final String CREDENTIALS_TEMPLATE = "repo-creds";

    /** The ConfigMap that lists trusted ssh servers, and its key. */
    public static final String KNOWN_HOSTS_MAP = "argocd-ssh-known-hosts-cm";

    private static final String KNOWN_HOSTS_KEY = "ssh_known_hosts";
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "tlsClientCertData",
            "tlsClientCertKey",
            "githubAppID",
            "githubAppPrivateKey",
            "gcpServiceAccountKey",
            "proxy",
            "bearerToken");
    private static final Set<String> SWITCHES_WITHOUT_EFFECT =
            Set.of("insecure", "insecureIgnoreHostKey", "useAzureWorkloadIdentity", "enableLfs");

    private final List<KubeObject> secrets;
    private final String knownHosts;

    private RepositorySecrets(List<KubeObject> secrets, String knownHosts) {
        this.secrets = secrets;
        this.knownHosts = knownHosts;
    }

    /** Return the credentials held by the labelled ones among the Secrets. */
    public static RepositorySecrets of(List<KubeObject> secrets, Optional<KubeObject> knownHosts) {
        String lines =
                knownHosts.flatMap(map -> map.text("data", KNOWN_HOSTS_KEY)).orElse("");
        return new RepositorySecrets(List.copyOf(secrets), lines);
    }

    /**
     * Return the credentials for the repository, anonymous ones when there are none. Fails with {@link Fault#INVALID}
     * when the Secret uses a field that has no effect here.
     */
    public GitCredentials of(RepositoryRef repository) {
        Map<String, Redacted<String>> data = new HashMap<>();
        template(repository).ifPresent(secret -> data.putAll(credentials(secret)));
        exact(repository)
                .map(RepositorySecrets::credentials)
                .filter(own -> !own.isEmpty())
                .ifPresent(own -> {
                    data.clear();
                    data.putAll(own);
                });
        return GitCredentials.of(data, knownHosts);
    }

    private Optional<KubeObject> exact(RepositoryRef repository) {
        return secrets.stream()
                .filter(secret -> isOfType(secret, REPOSITORY))
                .filter(secret -> url(secret)
                        .map(RepositoryRef::normalized)
                        .filter(repository.normalized()::equals)
                        .isPresent())
                .min(Comparator.comparing(KubeObject::name));
    }

    private Optional<KubeObject> template(RepositoryRef repository) {
        return secrets.stream()
                .filter(secret -> isOfType(secret, CREDENTIALS_TEMPLATE))
                .filter(secret -> url(secret).filter(repository::isUnder).isPresent())
                .max(Comparator.comparing(
                        secret -> text(secret, "url").orElse("").length()));
    }

    private static boolean isOfType(KubeObject secret, String type) {
        boolean git = text(secret, "type").orElse("git").equals("git");
        return git && secret.label(TYPE_LABEL).filter(type::equals).isPresent();
    }

    private static Optional<RepositoryRef> url(KubeObject secret) {
        return text(secret, "url").map(RepositoryRef::new);
    }

    private static Map<String, Redacted<String>> credentials(KubeObject secret) {
        refuseWithoutEffect(secret);
        Map<String, Redacted<String>> data = new HashMap<>();
        for (String key : List.of("username", "password", "sshPrivateKey")) {
            text(secret, key).ifPresent(value -> data.put(key, Redacted.of(value)));
        }
        return data;
    }

    private static void refuseWithoutEffect(KubeObject secret) {
        for (String key : secret.map("data").keySet()) {
            boolean on = SWITCHES_WITHOUT_EFFECT.contains(key)
                    && text(secret, key).filter("true"::equals).isPresent();
            if (on || WITHOUT_EFFECT.contains(key)) {
                throw new FaultException(
                        Fault.INVALID,
                        "repository Secret " + secret.ref().qualifiedName() + ": data." + key + " has no effect yet");
            }
        }
    }

    private static Optional<String> text(KubeObject secret, String key) {
        return secret.text("data", key)
                .map(RepositorySecrets::decoded)
                .filter(value -> value != null && !value.isEmpty());
    }

    private static @Nullable String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
