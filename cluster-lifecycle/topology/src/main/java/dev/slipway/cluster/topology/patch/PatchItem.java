package dev.slipway.cluster.topology.patch;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.Map;

/**
 * A template that patches may change, and where the object that is made of it will be referred to.
 *
 * @param uid tells items apart
 * @param holderKind the kind of the object with the reference
 * @param fieldPath where in the holder the reference is
 * @param template the template as earlier patches left it
 * @param variables those that are the template's own
 */
public record PatchItem(
        String uid, String holderKind, String fieldPath, Map<String, Object> template, VariableValues variables) {

    String apiVersion() {
        return Trees.text(template, "apiVersion");
    }

    String kind() {
        return Trees.text(template, "kind");
    }

    public PatchItem withTemplate(Map<String, Object> patched) {
        return new PatchItem(uid, holderKind, fieldPath, patched, variables);
    }
}
