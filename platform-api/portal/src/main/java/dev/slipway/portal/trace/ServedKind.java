package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import java.util.List;
import java.util.Locale;

/** How an API server serves a kind. */
public record ServedKind(Gvk gvk, String plural, String singular, boolean namespaced, List<String> categories) {

    /** Return whether a user may mean this kind: kind, plural or singular, in any case, with or without the group. */
    public boolean isCalled(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        String name = dot < 0 ? wanted : wanted.substring(0, dot);
        boolean sameGroup = dot < 0 || gvk.group().equals(wanted.substring(dot + 1));
        return sameGroup
                && (name.equals(plural)
                        || name.equals(singular)
                        || name.equals(gvk.kind().toLowerCase(Locale.ROOT)));
    }
}
