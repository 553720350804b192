package dev.slipway.terraform.plan;

import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Values and what becomes of them as text, in the form of OpenTofu's plans: a sign, the name, old and new; unchanged
 * ones are counted and not shown, but for those that say which thing it is.
 */
final class ValueText {

    static final String UNKNOWN = "(known after apply)";

    private static final Set<String> ALWAYS_SHOWN = Set.of("id", "name", "tags");
    private static final String NONE = " ";

    private ValueText() {}

    /** A value's line or lines; all after the first are indented as if the first stood at the margin. */
    private record Entry(String sign, String name, List<String> lines) {}

    /** Return the lines of an object's fields: what it was, what it will be, which of that is not known yet. */
    static List<String> fields(
            @Nullable Object before, @Nullable Object after, @Nullable Object unknown, Set<String> forcing) {
        List<Entry> entries = new ArrayList<>();
        int hidden = 0;
        int width = 0;
        for (String name : names(before, after, unknown)) {
            Object old = child(before, name);
            Object becomes = child(after, name);
            Object notKnown = Marks.under(unknown, name);
            if (old == null && becomes == null && !Marks.any(notKnown)) {
                continue;
            }
            width = Math.max(width, name.length());
            if (isSame(old, becomes, notKnown) && !ALWAYS_SHOWN.contains(name)) {
                hidden++;
                continue;
            }
            entries.add(entry(name, old, becomes, notKnown, forcing.contains(name)));
        }
        return aligned(entries, width, hidden);
    }

    // checkstyle: allow ParameterNumber, because they are one field of a change
    private static Entry entry(
            String name, @Nullable Object old, @Nullable Object becomes, @Nullable Object unknown, boolean forces) {
        List<String> lines = new ArrayList<>(change(old, becomes, unknown));
        if (forces && lines.size() == 1) {
            lines.set(0, lines.get(0) + " # forces replacement");
        }
        return new Entry(sign(old, becomes, unknown), name, lines);
    }

    private static String sign(@Nullable Object old, @Nullable Object becomes, @Nullable Object unknown) {
        if (isSame(old, becomes, unknown)) {
            return NONE;
        }
        if (old == null) {
            return "+";
        }
        return becomes == null && !Marks.any(unknown) ? "-" : "~";
    }

    private static boolean isSame(@Nullable Object old, @Nullable Object becomes, @Nullable Object unknown) {
        return !Marks.any(unknown) && Objects.equals(old, becomes);
    }

    private static List<String> change(@Nullable Object old, @Nullable Object becomes, @Nullable Object unknown) {
        if (isSame(old, becomes, unknown)) {
            return whole(becomes, NONE);
        }
        if (Marks.all(unknown)) {
            return old == null ? List.of(UNKNOWN) : ended(whole(old, "-"), " -> " + UNKNOWN);
        }
        if (becomes == null) {
            return ended(whole(old, "-"), " -> null");
        }
        if (old == null) {
            return Marks.any(unknown) ? container(null, becomes, unknown) : whole(becomes, "+");
        }
        if ((old instanceof Map && becomes instanceof Map) || (old instanceof List && becomes instanceof List)) {
            return container(old, becomes, unknown);
        }
        if (becomes.equals(Mask.CHANGED)) {
            return List.of(Mask.HIDDEN);
        }
        return ended(whole(old, "-"), " -> " + String.join("\n", whole(becomes, "+")));
    }

    private static List<String> container(@Nullable Object old, Object becomes, @Nullable Object unknown) {
        if (becomes instanceof List<?> list) {
            return wrapped("[", ListText.items(old instanceof List<?> was ? was : List.of(), list, unknown), "]");
        }
        return wrapped("{", fields(old, becomes, unknown, Set.of()), "}");
    }

    /** Return a value all of which is there, comes or goes. */
    static List<String> whole(@Nullable Object value, String sign) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            List<Entry> entries = new ArrayList<>();
            for (String name : names(map)) {
                entries.add(new Entry(sign, name, whole(map.get(name), sign)));
            }
            return wrapped("{", aligned(entries, width(map.keySet()), 0), "}");
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            return wrapped("[", ListText.all(list, sign), "]");
        }
        return List.of(scalar(value));
    }

    static String scalar(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "{}";
        }
        return value.equals(Mask.HIDDEN) || value.equals(Mask.CHANGED) ? Mask.HIDDEN : Json.toJson(value);
    }

    private static List<String> wrapped(String open, List<String> inner, String close) {
        List<String> lines = new ArrayList<>();
        lines.add(open);
        inner.forEach(line -> lines.add("    " + line));
        lines.add(close);
        return lines;
    }

    static List<String> ended(List<String> lines, String end) {
        List<String> copy = new ArrayList<>(lines);
        int last = copy.size() - 1;
        copy.set(last, copy.get(last) + end);
        return copy;
    }

    private static List<String> aligned(List<Entry> entries, int width, int hidden) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            String first = entry.name() + " ".repeat(width - entry.name().length()) + " = "
                    + entry.lines().get(0);
            lines.add(signed(entry.sign(), first));
            entry.lines().stream().skip(1).forEach(lines::add);
        }
        if (hidden > 0) {
            lines.add("# (" + hidden + " unchanged attribute" + (hidden == 1 ? "" : "s") + " hidden)");
        }
        return lines;
    }

    /** Return the lines of the outputs that change. */
    static List<String> outputs(Map<String, Change> outputs) {
        List<Entry> entries = new ArrayList<>();
        outputs.forEach((name, change) -> {
            if (change.action().changes()) {
                entries.add(entry(name, change.before(), change.after(), change.afterUnknown(), false));
            }
        });
        return aligned(entries, width(outputs.keySet()), 0);
    }

    private static int width(Set<?> names) {
        return names.stream()
                .mapToInt(name -> String.valueOf(name).length())
                .max()
                .orElse(0);
    }

    /** Signs stand to the left of the column in which the values' names begin; {@link PlanText} moves them there. */
    static String signed(String sign, String line) {
        return sign.equals(NONE) ? line : PlanText.SIGN + sign + PlanText.SIGN + line;
    }

    private static Set<String> names(@Nullable Object... objects) {
        Set<String> names = new TreeSet<>();
        for (Object object : objects) {
            if (object instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> names.add(String.valueOf(key)));
            }
        }
        return names;
    }

    private static @Nullable Object child(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
