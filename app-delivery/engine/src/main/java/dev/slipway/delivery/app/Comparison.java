package dev.slipway.delivery.app;

import java.util.List;

/** All objects of an Application, the desired ones first, and what users should know about them. */
record Comparison(List<Item> items, List<Problem> problems) {

    Comparison {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    List<Item> desired() {
        return items.stream().filter(item -> !item.isExtra()).toList();
    }

    List<Item> extras() {
        return items.stream().filter(Item::isExtra).toList();
    }

    boolean inSync() {
        return items.stream().allMatch(Item::inSync);
    }
}
