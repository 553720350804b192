package dev.slipway.terraform.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides secrets by place and by value. The sensitive trees mark places only, and OpenTofu forgets them on the way: what
 * a {@code terraform_data} was given as sensitive input comes out as plain output, in the document and in OpenTofu's own
 * text. So every text that stands at a marked place is hidden wherever else it appears, also inside longer texts.
 */
public final class Mask {

    /** What stands in place of a secret. */
    public static final String HIDDEN = "(sensitive value)";

    /** What stands in place of a secret that becomes another one. */
    public static final String CHANGED = "(sensitive value) ~";

    /** Shorter texts are hidden only where nothing else stands beside them: "a" is part of nearly everything. */
    private static final int PART_OF_TEXT = 4;

    private final Set<String> whole;
    private final List<String> parts;

    private Mask(Collection<String> secrets) {
        this.whole = Set.copyOf(secrets);
        this.parts = whole.stream()
                .filter(secret -> secret.length() >= PART_OF_TEXT)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Return the mask of texts that are known to be secret; blank ones hide nothing. */
    public static Mask of(Collection<String> secrets) {
        Set<String> texts = new LinkedHashSet<>();
        for (String secret : secrets) {
            addText(secret, texts);
        }
        return new Mask(texts);
    }

    /** Return the mask of everything that the document marks anywhere, of its sensitive variables, and of these. */
    static Mask of(PlanDocument plan, Collection<String> more) {
        Set<String> secrets = new LinkedHashSet<>();
        more.forEach(secret -> addText(secret, secrets));
        collectByFields(plan.tree(), secrets);
        plan.variables().forEach((name, value) -> {
            if (plan.isSensitiveVariable(name)) {
                collect(value, true, secrets);
            }
        });
        return new Mask(secrets);
    }

    /** Return the texts that stand at marked places of the value. */
    static Set<String> marked(@Nullable Object value, @Nullable Object marks) {
        Set<String> secrets = new LinkedHashSet<>();
        collect(value, marks, secrets);
        return secrets;
    }

    /** Every pair of a value and the tree of marks beside it, wherever the document has one. */
    private static void collectByFields(@Nullable Object node, Set<String> secrets) {
        if (node instanceof Map<?, ?> map) {
            collect(map.get("before"), map.get("before_sensitive"), secrets);
            collect(map.get("after"), map.get("after_sensitive"), secrets);
            collect(map.get("values"), map.get("sensitive_values"), secrets);
            collect(map.get("value"), map.get("sensitive"), secrets);
            map.values().forEach(child -> collectByFields(child, secrets));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> collectByFields(child, secrets));
        }
    }

    private static void collect(@Nullable Object value, @Nullable Object marks, Set<String> secrets) {
        if (!Marks.any(marks)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> collect(child, Marks.under(marks, key), secrets));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), Marks.under(marks, i), secrets);
            }
        } else if (value instanceof String text && Marks.all(marks)) {
            addText(text, secrets);
        }
    }

    private static void addText(String secret, Set<String> secrets) {
        if (!secret.isBlank()) {
            secrets.add(secret);
            // A text of several lines comes out of programs line by line.
            secret.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= 2 * PART_OF_TEXT)
                    .forEach(secrets::add);
        }
    }

    /** Return the text with everything secret in it replaced. */
    public String text(String text) {
        if (whole.contains(text)) {
            return HIDDEN;
        }
        String masked = text;
        for (String secret : parts) {
            masked = masked.replace(secret, HIDDEN);
        }
        return masked;
    }

    /** Return the bytes, read as UTF-8, with everything secret replaced. */
    public String text(byte[] text) {
        return text(new String(text, StandardCharsets.UTF_8));
    }

    Change change(Change change) {
        Object before = value(change.before(), change.beforeSensitive());
        Object after = value(change.after(), change.afterSensitive());
        return new Change(
                change.action(),
                before,
                telling(change.before(), change.after(), before, after),
                change.afterUnknown(),
                change.beforeSensitive(),
                change.afterSensitive(),
                change.replacePaths());
    }

    /** Return the masked value that says of secrets whether they change, which their masks alone do not. */
    private static @Nullable Object telling(
            @Nullable Object before, @Nullable Object after, @Nullable Object oldMasked, @Nullable Object newMasked) {
        if (newMasked instanceof Map<?, ?> map
                && before instanceof Map<?, ?> was
                && after instanceof Map<?, ?> is
                && oldMasked instanceof Map<?, ?> old) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) ->
                    put(copy, String.valueOf(key), telling(was.get(key), is.get(key), old.get(key), value)));
            return copy;
        }
        boolean changes = newMasked instanceof String && newMasked.equals(oldMasked) && !Objects.equals(before, after);
        return changes ? CHANGED : newMasked;
    }

    /** Return a copy of the value without what is marked and without what is secret elsewhere. */
    @Nullable
    Object value(@Nullable Object value, @Nullable Object marks) {
        if (value == null) {
            return null;
        }
        if (Marks.all(marks)) {
            return HIDDEN;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            // Keys can be secret too: a map may have been made from one.
            map.forEach((key, child) -> put(copy, text(String.valueOf(key)), value(child, Marks.under(marks, key))));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                add(copy, value(list.get(i), Marks.under(marks, i)));
            }
            return copy;
        }
        return value instanceof String text ? text(text) : value;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void add(List<Object> list, @Nullable Object value) {
        list.add(value);
    }

    @Override
    public String toString() {
        return "mask of " + whole.size() + " texts";
    }
}
