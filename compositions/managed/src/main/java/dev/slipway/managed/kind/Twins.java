package dev.slipway.managed.kind;

import dev.slipway.kernel.object.Gvk;

/** The namespaced twins of classic kinds: {@code sql.crossplane.io} is {@code sql.m.crossplane.io}. */
public final class Twins {

    private static final String MARK = ".m.";

    private Twins() {}

    /** Return the namespaced twin of a classic kind; a twin is its own. */
    public static Gvk of(Gvk classic) {
        if (isTwin(classic)) {
            return classic;
        }
        String group = classic.group();
        int domain = group.lastIndexOf('.', group.lastIndexOf('.') - 1);
        if (domain < 0) {
            throw new IllegalArgumentException("the group of " + classic + " has fewer than three parts");
        }
        return new Gvk(
                group.substring(0, domain) + MARK + group.substring(domain + 1), classic.version(), classic.kind());
    }

    public static boolean isTwin(Gvk gvk) {
        return gvk.group().contains(MARK);
    }
}
