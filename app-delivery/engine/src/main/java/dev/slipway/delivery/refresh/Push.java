package dev.slipway.delivery.refresh;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.git.RepositoryRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a push changed.
 *
 * @param repositories all URLs of the repository
 * @param reference the full name of the branch or tag
 * @param defaultBranch empty when the sender does not say
 */
record Push(Set<String> repositories, String reference, String defaultBranch) {

    private static final List<String[]> URLS = List.of(
            new String[] {"repository", "clone_url"},
            new String[] {"repository", "html_url"},
            new String[] {"repository", "ssh_url"},
            new String[] {"repository", "git_url"},
            new String[] {"project", "git_http_url"},
            new String[] {"project", "git_ssh_url"},
            new String[] {"project", "web_url"});

    static Push of(KubeObject payload) {
        Set<String> urls = URLS.stream()
                .flatMap(path -> payload.text(path).stream())
                .map(url -> new RepositoryRef(url).normalized())
                .collect(Collectors.toSet());
        String branch = payload.text("repository", "default_branch")
                .or(() -> payload.text("project", "default_branch"))
                .orElse("");
        return new Push(urls, payload.text("ref").orElse(""), branch);
    }

    /** Return whether an Application's manifests may have changed by it. */
    boolean concerns(KubeObject application) {
        if (!application.gvk().equals(Keys.APPLICATION)) {
            return false;
        }
        Stream<KubeObject> several = application.list("spec", "sources").stream()
                .filter(Map.class::isInstance)
                .map(source -> KubeObject.of((Map<?, ?>) source));
        KubeObject one = KubeObject.of(application.map("spec", "source"));
        return Stream.concat(Stream.of(one), several).anyMatch(this::concernsSource);
    }

    private boolean concernsSource(KubeObject source) {
        Optional<String> url = source.text("repoURL");
        return url.isPresent()
                && repositories.contains(new RepositoryRef(url.get()).normalized())
                && isRevision(source.text("targetRevision").orElse(""));
    }

    private boolean isRevision(String revision) {
        String name = reference.replaceFirst("^refs/(heads|tags)/", "");
        if (revision.isEmpty() || revision.equals("HEAD")) {
            return defaultBranch.isEmpty() || defaultBranch.equals(name);
        }
        return reference.isEmpty() || revision.equals(name) || revision.equals(reference);
    }
}
