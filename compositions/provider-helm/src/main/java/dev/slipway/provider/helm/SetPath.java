package dev.slipway.provider.helm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paths of single values as {@code helm --set} has them: {@code image.tag}, {@code hosts[0].name}, {@code a\\.b.c}. A value
 * that reads as a number, true, false or null is one; all else is text, commas included. Pure.
 */
final class SetPath {

    private static final int LAST_INDEX = 1000;
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,17}");

    private SetPath() {}

    static void put(Map<String, Object> values, String path, String value, String label) {
        List<Object> steps = steps(path, label);
        Object at = values;
        for (int i = 0; i < steps.size() - 1; i++) {
            at = child(at, steps.get(i), steps.get(i + 1) instanceof Integer, label);
        }
        write(at, steps.get(steps.size() - 1), typed(value), label);
    }

    private static List<Object> steps(String path, String label) {
        List<Object> steps = new ArrayList<>();
        for (String part : path.split("(?<!\\\\)\\.", -1)) {
            int bracket = part.indexOf('[');
            String key = bracket < 0 ? part : part.substring(0, bracket);
            if (key.isEmpty()) {
                throw Values.invalid(label + ".name", path + " is no path of a value");
            }
            steps.add(key.replace("\\.", "."));
            String rest = bracket < 0 ? "" : part.substring(bracket);
            Matcher index = INDEX.matcher(rest);
            int end = 0;
            while (index.find() && index.start() == end) {
                steps.add(Integer.parseInt(index.group(1)));
                end = index.end();
            }
            if (end != rest.length()) {
                throw Values.invalid(label + ".name", path + " is no path of a value");
            }
        }
        return steps;
    }

    private static Object child(Object at, Object step, boolean list, String label) {
        Object present = read(at, step, label);
        boolean fits = list ? present instanceof List<?> : present instanceof Map<?, ?>;
        if (fits) {
            return present;
        }
        Object made = list ? new ArrayList<>() : new LinkedHashMap<>();
        write(at, step, made, label);
        return made;
    }

    private static Object read(Object at, Object step, String label) {
        if (step instanceof Integer index && at instanceof List<?> list) {
            return index < list.size() ? orNothing(list.get(index)) : "";
        }
        if (at instanceof Map<?, ?> map) {
            return orNothing(map.get(step));
        }
        throw Values.invalid(label + ".name", "leads through something that is neither a list nor a mapping");
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? "" : value;
    }

    @SuppressWarnings("unchecked") // what is written to was made here or is a copy
    private static void write(Object at, Object step, Object value, String label) {
        if (step instanceof Integer index && at instanceof List<?> list) {
            if (index > LAST_INDEX) {
                throw Values.invalid(label + ".name", "has an index above " + LAST_INDEX);
            }
            List<Object> items = (List<Object>) list;
            while (items.size() <= index) {
                items.add("");
            }
            items.set(index, value);
        } else if (at instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put(step, value);
        } else {
            throw Values.invalid(label + ".name", "leads through something that is neither a list nor a mapping");
        }
    }

    private static Object typed(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> INTEGER.matcher(value).matches() ? (Object) Long.parseLong(value) : value;
        };
    }
}
