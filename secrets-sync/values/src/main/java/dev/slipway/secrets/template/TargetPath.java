package dev.slipway.secrets.template;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where in an object a template's output goes: {@code spec.rules[0].from}. */
record TargetPath(String text, List<Object> steps) {

    private static final BigInteger MAX_INDEX = BigInteger.valueOf(10_000);

    static TargetPath of(String text) {
        List<Object> steps = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            int bracket = part.indexOf('[');
            String name = bracket < 0 ? part : part.substring(0, bracket);
            if (part.isEmpty() || name.isEmpty() && steps.isEmpty()) {
                throw refused(text, "a step is empty");
            }
            if (!name.isEmpty()) {
                steps.add(name);
            }
            if (bracket >= 0) {
                addIndexes(steps, text, part.substring(bracket));
            }
        }
        return new TargetPath(text, steps);
    }

    private static void addIndexes(List<Object> steps, String text, String brackets) {
        if (!brackets.matches("(\\[[+-]?[0-9]+])+")) {
            throw refused(text, "\"" + brackets + "\" is no index");
        }
        for (String index : brackets.substring(1, brackets.length() - 1).split("]\\[")) {
            BigInteger number = new BigInteger(index);
            if (number.signum() < 0 || number.compareTo(MAX_INDEX) > 0) {
                throw refused(text, "the index " + number + " is not from 0 to " + MAX_INDEX);
            }
            steps.add(number.intValue());
        }
    }

    private static FaultException refused(String text, String why) {
        return new FaultException(Fault.INVALID, "the target \"" + text + "\" is no path: " + why);
    }

    /** Return the tree in which the value at the path is what the change makes of it. */
    Map<String, @Nullable Object> changed(Map<String, @Nullable Object> tree, UnaryOperator<@Nullable Object> change) {
        return inMap(tree, 0, change);
    }

    private @Nullable Object at(@Nullable Object node, int step, UnaryOperator<@Nullable Object> change) {
        if (step == steps.size()) {
            return change.apply(node);
        }
        return steps.get(step) instanceof Integer index ? inList(node, index, step, change) : inMap(node, step, change);
    }

    private Map<String, @Nullable Object> inMap(
            @Nullable Object node, int step, UnaryOperator<@Nullable Object> change) {
        if (node != null && !(node instanceof Map)) {
            throw refused(text, "\"" + steps.get(step) + "\" would be a member of what is no object");
        }
        Map<String, @Nullable Object> members = new TreeMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> members.put(String.valueOf(key), value));
        }
        String name = String.valueOf(steps.get(step));
        members.put(name, at(members.get(name), step + 1, change));
        return members;
    }

    private List<@Nullable Object> inList(
            @Nullable Object node, int index, int step, UnaryOperator<@Nullable Object> change) {
        if (node != null && !(node instanceof List)) {
            throw refused(text, "[" + index + "] would be an element of what is no list");
        }
        List<@Nullable Object> elements = new ArrayList<>();
        if (node instanceof List<?> list) {
            elements.addAll(list);
        }
        while (elements.size() <= index) {
            elements.add(null);
        }
        elements.set(index, at(elements.get(index), step + 1, change));
        return elements;
    }
}
