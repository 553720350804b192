package dev.slipway.secrets.store.vault;

import java.util.regex.Pattern;

/**
 * Where the secrets of an engine are. A path that is known to begin with the mount is understood with it and without, and
 * with the {@code data} of version 2 and without, as External Secrets does.
 */
record KeyValuePath(String mount, boolean second) {

    private static final Pattern EDGES = Pattern.compile("^/+|/+$");
    private static final String DATA = "data/";

    /** {@code mount} is empty when every key begins with its own. */
    static KeyValuePath of(String mount, boolean second) {
        return new KeyValuePath(trimmed(mount), second);
    }

    /** A secret: the mount of its engine and its path in the engine. */
    record Place(String mount, String path) {

        int depth() {
            return mount.split("/").length;
        }

        String whole() {
            return path.isEmpty() ? mount : mount + "/" + path;
        }

        String metadata() {
            return mount + "/metadata" + (path.isEmpty() ? "" : "/" + path);
        }
    }

    Place place(String key) {
        String path = trimmed(key);
        return mount.isEmpty() ? unmounted(path) : new Place(mount, second ? undated(inside(path)) : inside(path));
    }

    private String inside(String path) {
        return path.startsWith(mount + "/") ? path.substring(mount.length() + 1) : path;
    }

    private Place unmounted(String path) {
        int data = second ? path.indexOf("/" + DATA) : -1;
        int end = data < 0 ? path.indexOf('/') : data;
        if (end < 0) {
            return new Place(path, "");
        }
        String rest = path.substring(end + 1);
        return new Place(path.substring(0, end), second ? undated(rest) : rest);
    }

    private static String undated(String path) {
        return path.startsWith(DATA) ? path.substring(DATA.length()) : path;
    }

    private static String trimmed(String path) {
        return EDGES.matcher(path).replaceAll("");
    }
}
