package dev.slipway.provider.gcp.resource;

import org.jspecify.annotations.Nullable;

/**
 * Resources are named in many ways: {@code default}, {@code projects/p/global/networks/default}, or a URL that ends so.
 * Pure.
 */
public final class Links {

    private Links() {}

    /** Return what comes after the last slash. */
    public static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Return the wanted link if what is seen is the same resource; or else what is seen. */
    public static @Nullable Object as(String wanted, @Nullable Object seen) {
        return seen != null && isSame(wanted, seen.toString()) ? wanted : seen;
    }

    /** Return whether two links lead to the same resource, as far as the shorter one says. */
    public static boolean isSame(String one, String other) {
        String first = path(one);
        String second = path(other);
        return first.equals(second) || first.endsWith("/" + second) || second.endsWith("/" + first);
    }

    private static String path(String link) {
        int projects = link.indexOf("projects/");
        return projects >= 0 ? link.substring(projects) : link;
    }
}
