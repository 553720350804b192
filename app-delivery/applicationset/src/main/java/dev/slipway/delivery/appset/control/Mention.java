package dev.slipway.delivery.appset.control;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.git.Push;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The repository that a message of a Git host is about, by its addresses and by its name. */
record Mention(Push push) {

    static Mention in(KubeObject event) {
        return new Mention(Push.of(event));
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
                && push.isOf(url);
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
                return push.names().contains(name);
            }
        }
        return false;
    }
}
