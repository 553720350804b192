package dev.slipway.declared;

import dev.slipway.kernel.external.Identity;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a cloud's tags are called: the key that names the owner, the beginning of those keys that the cloud sets by itself
 * (empty if there are none), the field of {@code atProvider} that shows all of them, and how texts are written that the cloud
 * would not take as they are.
 */
public record TagRules(String owner, String reserved, String all, UnaryOperator<String> written) {

    /** Return the tags of an identity under the keys of this cloud. */
    Map<String, String> of(Identity identity) {
        Map<String, String> tags = new TreeMap<>();
        identity.tags().forEach((key, value) -> tags.put(written.apply(key), written.apply(value)));
        tags.remove(written.apply(Identity.OWNER_TAG));
        tags.put(owner, identity.ownerUid());
        return tags;
    }

    /** Return the tags that users and owners set. */
    Map<String, String> settable(Map<String, String> seen) {
        Map<String, String> settable = new TreeMap<>(seen);
        settable.keySet().removeIf(key -> !reserved.isEmpty() && key.startsWith(reserved));
        return settable;
    }
}
