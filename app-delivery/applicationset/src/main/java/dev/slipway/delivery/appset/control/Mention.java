package dev.slipway.delivery.appset.control;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.git.RepositoryRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The repository that a message of a Git host is about, by its addresses and by its name, as GitHub, GitLab, Gitea and Gogs
 * write them.
 */
record Mention(Set<String> addresses, Set<String> names) {

    private static final List<String[]> ADDRESSES = List.of(
            new String[] {"repository", "clone_url"},
            new String[] {"repository", "ssh_url"},
            new String[] {"repository", "git_url"},
            new String[] {"repository", "html_url"},
            new String[] {"repository", "git_http_url"},
            new String[] {"project", "git_http_url"},
            new String[] {"project", "git_ssh_url"},
            new String[] {"project", "web_url"});
    private static final List<String[]> NAMES =
            List.of(new String[] {"repository", "full_name"}, new String[] {"project", "path_with_namespace"});

    static Mention in(KubeObject event) {
        Set<String> addresses = new HashSet<>();
        ADDRESSES.forEach(path -> event.text(path).map(Mention::normalized).ifPresent(addresses::add));
        Set<String> names = new HashSet<>();
        NAMES.forEach(path -> event.text(path).ifPresent(names::add));
        event.at("project", "id").ifPresent(id -> names.add(String.valueOf(id)));
        return new Mention(addresses, names);
    }

    private static String normalized(String url) {
        return new RepositoryRef(url).normalized();
    }

    /** Return whether a generator of the set, at any depth, reads the repository. */
    boolean concerns(KubeObject set) {
        return set.list("spec", "generators").stream().anyMatch(this::reads);
    }

    private boolean reads(@Nullable Object generator) {
        if (!(generator instanceof Map<?, ?> map)) {
            return false;
        }
        boolean git = map.get("git") instanceof Map<?, ?> spec
                && spec.get("repoURL") instanceof String url
                && !url.contains("{{")
                && addresses.contains(normalized(url));
        return git
                || readsPulls(map.get("pullRequest"))
                || readsNested(map.get("matrix"))
                || readsNested(map.get("merge"));
    }

    private boolean readsNested(@Nullable Object nested) {
        return nested instanceof Map<?, ?> map
                && map.get("generators") instanceof List<?> children
                && children.stream().anyMatch(this::reads);
    }

    private boolean readsPulls(@Nullable Object spec) {
        if (!(spec instanceof Map<?, ?> map)) {
            return false;
        }
        for (String kind : List.of("github", "gitea", "gitlab")) {
            if (map.get(kind) instanceof Map<?, ?> forge) {
                String name = kind.equals("gitlab")
                        ? String.valueOf(forge.get("project"))
                        : forge.get("owner") + "/" + forge.get("repo");
                return names.contains(name);
            }
        }
        return false;
    }
}
