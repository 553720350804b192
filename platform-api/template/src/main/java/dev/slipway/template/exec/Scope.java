package dev.slipway.template.exec;

import java.util.ArrayList;
import java.util.List;

/** The variables of one template, the innermost last. */
final class Scope {

    private final List<String> names = new ArrayList<>();
    private final List<Operand> values = new ArrayList<>();

    Scope(Operand root) {
        push("$", root);
    }

    void push(String name, Operand value) {
        names.add(name);
        values.add(value);
    }

    int mark() {
        return names.size();
    }

    void pop(int mark) {
        names.subList(mark, names.size()).clear();
        values.subList(mark, values.size()).clear();
    }

    /** Give the variable that is so many from the last another value. */
    void setLast(int fromLast, Operand value) {
        values.set(values.size() - fromLast, value);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    void set(String name, Operand value) {
        values.set(index(name), value);
    }

    Operand get(String name) {
        return values.get(index(name));
    }

    private int index(String name) {
        int index = names.lastIndexOf(name);
        if (index < 0) {
            throw new IllegalStateException("the parser lets no undefined variable through: " + name);
        }
        return index;
    }
}
