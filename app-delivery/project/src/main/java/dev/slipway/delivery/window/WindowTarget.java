package dev.slipway.delivery.window;

import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.template.glob.Glob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What windows select an Application by; absent parts are empty. */
public record WindowTarget(String application, String server, String cluster, String namespace) {

    /**
     * Return whether the window selects this. By {@code andOperator} all lists that are there must match, else one of
     * them is enough.
     */
    boolean isSelectedBy(SyncWindow window) {
        boolean and = Boolean.TRUE.equals(window.andOperator());
        boolean matched = false;
        boolean set = false;
        for (Selection selection : selections(window)) {
            if (!selection.globs().isEmpty()) {
                matched = selection.globs().stream().anyMatch(selection::matches);
                set = true;
            }
            if (and && set && !matched) {
                return false;
            }
            if (!and && matched) {
                return true;
            }
        }
        return matched;
    }

    private List<Selection> selections(SyncWindow window) {
        return List.of(
                new Selection(list(window.applications()), List.of(application)),
                new Selection(
                        list(window.clusters()),
                        List.of(cluster, server).stream()
                                .filter(name -> !name.isEmpty())
                                .toList()),
                new Selection(list(window.namespaces()), List.of(namespace)));
    }

    private record Selection(List<String> globs, List<String> values) {

        boolean matches(String glob) {
            return values.stream().anyMatch(value -> Glob.matches(glob, value));
        }
    }

    private static List<String> list(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
