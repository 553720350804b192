package dev.slipway.terraform.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does with one resource instance.
 *
 * @param address {@code module.m["a"].aws_instance.web[0]}
 * @param previousAddress where it was before a {@code moved} block, null if it did not move
 * @param mode {@code managed}, {@code data} or {@code ephemeral}
 * @param deposed the key of a deposed object, null for the current one
 * @param reason why, in the document's words, such as {@code replace_because_cannot_update}
 * @param importing the id by which it is imported, null if it is not
 */
public record ResourceChange(
        String address,
        @Nullable String previousAddress,
        String mode,
        String type,
        String name,
        @Nullable String deposed,
        @Nullable String reason,
        @Nullable String importing,
        Change change) {

    static ResourceChange of(Map<?, ?> tree) {
        String address = text(tree, "address");
        Map<?, ?> change = tree.get("change") instanceof Map<?, ?> map ? map : Map.of();
        return new ResourceChange(
                address,
                optional(tree, "previous_address"),
                text(tree, "mode"),
                text(tree, "type"),
                text(tree, "name"),
                optional(tree, "deposed"),
                optional(tree, "action_reason"),
                change.get("importing") instanceof Map<?, ?> importing ? String.valueOf(importing.get("id")) : null,
                Change.of(change, address));
    }

    public Action action() {
        return change.action();
    }

    /** Return whether anything about it is worth a review: an action, a new address, an import. */
    public boolean matters() {
        return change.action().changes() || previousAddress != null || importing != null;
    }

    ResourceChange with(Change masked) {
        return new ResourceChange(address, previousAddress, mode, type, name, deposed, reason, importing, masked);
    }

    private static String text(Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static @Nullable String optional(Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        return value == null ? null : String.valueOf(value);
    }
}
