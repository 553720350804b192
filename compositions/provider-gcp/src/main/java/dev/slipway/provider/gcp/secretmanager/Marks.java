package dev.slipway.provider.gcp.secretmanager;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version can carry no mark and gets its number from Google. So its secret is marked before a version is added, with the
 * number of the last version there was: what came after it and holds the same data is the one. Pure.
 */
final class Marks {

    private static final String PREFIX = "slipway.dev_version-";

    private Marks() {}

    private static String key(String ownerUid) {
        return PREFIX + ownerUid;
    }

    /** Return the last version before the owner's, if the secret is marked for it. */
    static OptionalLong before(@Nullable Map<String, String> annotations, String ownerUid) {
        String number = annotations == null ? null : annotations.get(key(ownerUid));
        return number == null || !number.matches("\\d{1,18}")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(number));
    }

    static Map<String, String> marked(@Nullable Map<String, String> annotations, String ownerUid, long before) {
        Map<String, String> all = all(annotations);
        all.put(key(ownerUid), String.valueOf(before));
        return all;
    }

    static Map<String, String> unmarked(@Nullable Map<String, String> annotations, String ownerUid) {
        Map<String, String> all = all(annotations);
        all.remove(key(ownerUid));
        return all;
    }

    /** Return the marks among annotations. */
    static Map<String, String> of(@Nullable Map<String, String> annotations) {
        Map<String, String> marks = all(annotations);
        marks.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return marks;
    }

    /** Return annotations without the marks. */
    static Map<String, String> without(@Nullable Map<String, String> annotations) {
        Map<String, String> others = all(annotations);
        others.keySet().removeIf(name -> name.startsWith(PREFIX));
        return others;
    }

    private static Map<String, String> all(@Nullable Map<String, String> annotations) {
        return annotations == null ? new TreeMap<>() : new TreeMap<>(annotations);
    }
}
