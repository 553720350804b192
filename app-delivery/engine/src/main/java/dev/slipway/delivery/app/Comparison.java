package dev.slipway.delivery.app;

import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthRules;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;

/**
 * All objects of an Application, the desired ones first, and what users should know about them.
 *
 * @param health the checks of this installation
 */
record Comparison(List<Item> items, List<Problem> problems, HealthRules health) {

    Comparison {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    Comparison(List<Item> items, List<Problem> problems) {
        this(items, problems, HealthRules.builtIn());
    }

    List<Item> desired() {
        return items.stream().filter(item -> !item.isExtra()).toList();
    }

    /** Return the desired objects that stay, which hooks do not. */
    List<Item> lasting() {
        return items.stream().filter(item -> !item.isExtra() && !item.isHook()).toList();
    }

    /** Return what Git no longer has; hooks are no part of that, they have policies of their own. */
    List<Item> extras() {
        return items.stream().filter(item -> item.isExtra() && !item.isHook()).toList();
    }

    boolean inSync() {
        return items.stream().allMatch(Item::inSync);
    }

    /** Return the health of an item: of the live object, or Missing; empty for kinds without a check. */
    Optional<Health> healthOf(Item item) {
        KubeObject live = item.live();
        return live == null ? Optional.of(Health.missing()) : health.of(live);
    }
}
