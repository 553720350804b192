package dev.slipway.provider.aws.rds;

import dev.slipway.kernel.external.Identity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.Tag;

/** Tags of a resource: those of its identity win over the user's. */
final class Tags {

    /** Keys that AWS sets by itself begin with this. */
    private static final String RESERVED = "aws:";

    /** The key of the tag on what was restored, whose password is still that of the data. Nobody but RDS sees it. */
    static final String AWAITS_PASSWORD = "slipway.dev/restored-with-password";

    private Tags() {}

    static Map<String, String> wanted(Identity identity, @Nullable Map<String, String> user) {
        Map<String, String> tags = new TreeMap<>(user == null ? Map.of() : user);
        tags.putAll(identity.tags());
        return tags;
    }

    static Map<String, String> of(Collection<Tag> tags) {
        Map<String, String> map = new TreeMap<>();
        tags.stream()
                .filter(tag -> !tag.key().startsWith(RESERVED) && !tag.key().equals(AWAITS_PASSWORD))
                .forEach(tag -> map.put(tag.key(), tag.value() == null ? "" : tag.value()));
        return map;
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(entry -> Tag.builder()
                        .key(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }

    /** Return the wanted tags that are missing or have another value. */
    static Map<String, String> missing(Map<String, String> wanted, Map<String, String> seen) {
        Map<String, String> missing = new TreeMap<>(wanted);
        missing.entrySet().removeIf(tag -> tag.getValue().equals(seen.get(tag.getKey())));
        return missing;
    }

    /** Return the keys that nobody wants. Where the user gives no tags at all, tags of others are left alone. */
    static List<String> surplus(Map<String, String> wanted, Map<String, String> seen, boolean userGivesTags) {
        return userGivesTags
                ? seen.keySet().stream().filter(key -> !wanted.containsKey(key)).toList()
                : List.of();
    }

    static boolean awaitPassword(Collection<Tag> tags) {
        return tags.stream().anyMatch(tag -> tag.key().equals(AWAITS_PASSWORD));
    }

    static String owner(Collection<Tag> tags) {
        return Stream.concat(tags.stream(), Stream.<Tag>empty())
                .filter(tag -> Identity.OWNER_TAG.equals(tag.key()))
                .map(Tag::value)
                .findFirst()
                .orElse("");
    }
}
