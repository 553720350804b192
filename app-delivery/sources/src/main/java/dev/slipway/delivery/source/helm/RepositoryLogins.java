package dev.slipway.delivery.source.helm;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The repositories of charts and the registries that Argo CD's Secrets know: one labelled {@code repository} by its exact
 * URL, else one labelled {@code repo-creds} by the longest prefix. {@code type} is {@code helm} or {@code oci};
 * {@code enableOCI} makes the first the second. Pure.
 */
public final class RepositoryLogins {

    static final String OCI = "oci://";
    private static final String TYPE_LABEL = "argocd.argoproj.io/secret-type";

    private final List<RepositoryLogin> repositories;
    private final List<RepositoryLogin> templates;

    private RepositoryLogins(List<RepositoryLogin> repositories, List<RepositoryLogin> templates) {
        this.repositories = repositories;
        this.templates = templates;
    }

    /** Return what the labelled ones among the Secrets say. */
    public static RepositoryLogins of(List<KubeObject> secrets) {
        List<RepositoryLogin> repositories = new ArrayList<>();
        List<RepositoryLogin> templates = new ArrayList<>();
        for (KubeObject secret : secrets) {
            String kind = secret.label(TYPE_LABEL).orElse("");
            login(secret).ifPresent(login -> {
                if (kind.equals("repository")) {
                    repositories.add(login);
                } else if (kind.equals("repo-creds")) {
                    templates.add(login);
                }
            });
        }
        return new RepositoryLogins(repositories, templates);
    }

    /** Return whether the URL is that of a registry, by its own scheme or because a Secret says so. */
    public boolean isRegistry(String url) {
        return url.startsWith(OCI) || of(url).oci();
    }

    /** Return how to get at the URL: anonymously when no Secret is about it. */
    public RepositoryLogin of(String url) {
        String plain = withoutScheme(url);
        Optional<RepositoryLogin> exact = repositories.stream()
                .filter(login -> normalized(login.url()).equals(normalized(plain)))
                .findFirst();
        if (exact.isPresent() && exact.get().hasPassword()) {
            return exact.get().at(url);
        }
        Optional<RepositoryLogin> template = templates.stream()
                .filter(login -> plain.startsWith(login.url()))
                .max(Comparator.comparing(login -> login.url().length()));
        return template.or(() -> exact).map(login -> login.at(url)).orElseGet(() -> RepositoryLogin.anonymous(url));
    }

    /** Return how to get at the repository that a Secret gives this name. */
    Optional<RepositoryLogin> named(String name) {
        return repositories.stream().filter(login -> login.name().equals(name)).findFirst();
    }

    static String withoutScheme(String url) {
        return url.startsWith(OCI) ? url.substring(OCI.length()) : url;
    }

    private static String normalized(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static Optional<RepositoryLogin> login(KubeObject secret) {
        Map<String, Object> data = secret.map("data");
        String type = text(data, "type");
        String url = text(data, "url");
        if (url == null || (!"helm".equals(type) && !"oci".equals(type))) {
            return Optional.empty();
        }
        String name = text(data, "name");
        String password = text(data, "password");
        return Optional.of(new RepositoryLogin(
                name == null ? "" : name,
                withoutScheme(url),
                text(data, "username"),
                password == null ? null : Redacted.of(password),
                "oci".equals(type) || "true".equals(text(data, "enableOCI")),
                "true".equals(text(data, "insecure")),
                "true".equals(text(data, "insecureOCIForceHttp"))));
    }

    private static @Nullable String text(Map<String, Object> data, String key) {
        try {
            return data.get(key) instanceof String encoded
                    ? new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8)
                    : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
