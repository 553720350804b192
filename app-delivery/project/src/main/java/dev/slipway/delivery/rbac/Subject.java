package dev.slipway.delivery.rbac;

import java.util.List;

/**
 * Who asks.
 *
 * @param name a user, a role such as {@code role:admin}, or a project's role such as {@code proj:shop:ci}
 * @param groups what the user belongs to, as a token says
 */
public record Subject(String name, List<String> groups) {

    public Subject {
        groups = List.copyOf(groups);
    }

    public static Subject named(String name) {
        return new Subject(name, List.of());
    }

    /** Return whether this is the role of a project. */
    public boolean isProjectRole() {
        return name.split(":", -1).length == 3 && name.startsWith("proj:");
    }
}
