package dev.slipway.expression.cost;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that macros bind, the innermost first. */
final class Scopes {

    private final Map<String, Deque<Local>> names = new HashMap<>();

    /** What a name stands for. */
    record Local(Path path, @Nullable Bounds size, @Nullable EntrySize entries) {}

    void push(String name, Local local) {
        names.computeIfAbsent(name, any -> new ArrayDeque<>()).push(local);
    }

    void pop(String name) {
        names.getOrDefault(name, new ArrayDeque<>()).poll();
    }

    @Nullable
    Local find(String name) {
        Deque<Local> stack = names.get(name);
        return stack == null ? null : stack.peek();
    }
}
