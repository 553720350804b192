package dev.slipway.provider.gcp.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where upstream's names of fields differ from Google's, by path; both directions. Pure. */
public final class Naming {

    /** Behind a path: there is a list of one where the other side has its item. */
    private static final String LIST = "[]";

    private record Rule(List<String> ours, boolean oursIsList, List<String> googles, boolean googlesIsList) {}

    private final List<Rule> rules;

    private Naming(List<Rule> rules) {
        this.rules = rules;
    }

    /** Take rules such as {@code diskSize=dataDiskSizeGb}; paths may lead through the items of lists. */
    public static Naming of(String... rules) {
        List<Rule> all = new ArrayList<>();
        for (String rule : rules) {
            String[] sides = rule.split("=", 2);
            all.add(new Rule(path(sides[0]), sides[0].endsWith(LIST), path(sides[1]), sides[1].endsWith(LIST)));
        }
        return new Naming(List.copyOf(all));
    }

    private static List<String> path(String text) {
        return List.of(text.replace(LIST, "").split("\\.", -1));
    }

    /** Return a tree with Google's names. */
    public Map<String, Object> googles(Map<String, Object> tree) {
        Map<String, Object> copy = copy(tree);
        rules.forEach(rule -> move(copy, rule.ours(), rule.googles(), turn(rule.oursIsList(), rule.googlesIsList())));
        return copy;
    }

    /** Return a tree with upstream's names. */
    public Map<String, Object> ours(Map<String, Object> tree) {
        Map<String, Object> copy = copy(tree);
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            move(copy, rule.googles(), rule.ours(), turn(rule.googlesIsList(), rule.oursIsList()));
        }
        return copy;
    }

    private interface Turn {
        @Nullable
        Object of(Object value);
    }

    private static Turn turn(boolean fromList, boolean toList) {
        if (fromList == toList) {
            return value -> value;
        }
        return toList ? value -> List.of(value) : Naming::first;
    }

    private static @Nullable Object first(Object value) {
        return value instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : value;
    }

    private static void move(Map<String, Object> tree, List<String> from, List<String> to, Turn turn) {
        if (from.size() > 1 && to.size() > 1 && from.get(0).equals(to.get(0))) {
            maps(tree.get(from.get(0))).forEach(child -> move(child, rest(from), rest(to), turn));
            return;
        }
        Object value = removed(tree, from);
        Object turned = value == null ? null : turn.of(value);
        if (turned != null) {
            put(tree, to, turned);
        }
    }

    private static @Nullable Object removed(Map<String, Object> tree, List<String> path) {
        if (path.size() == 1) {
            return tree.remove(path.get(0));
        }
        List<Map<String, Object>> below = maps(tree.get(path.get(0)));
        return below.isEmpty() ? null : removed(below.get(0), rest(path));
    }

    private static void put(Map<String, Object> tree, List<String> path, Object value) {
        Map<String, Object> here = tree;
        for (String step : path.subList(0, path.size() - 1)) {
            List<Map<String, Object>> below = maps(here.get(step));
            Map<String, Object> next = below.isEmpty() ? new LinkedHashMap<>() : below.get(0);
            here.put(step, next);
            here = next;
        }
        here.put(path.get(path.size() - 1), value);
    }

    @SuppressWarnings("unchecked") // copies have string keys
    private static List<Map<String, Object>> maps(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(item -> maps(item).stream()).toList();
        }
        return value instanceof Map<?, ?> map ? List.of((Map<String, Object>) map) : List.of();
    }

    private static List<String> rest(List<String> path) {
        return path.subList(1, path.size());
    }

    private static Map<String, Object> copy(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> copy.put(String.valueOf(name), copied(value)));
        return copy;
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(copied(item)));
            return items;
        }
        return value;
    }
}
