package dev.slipway.declared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the cloud shows it, under upstream's field names. A field that is not there is not known and not compared; one
 * that is {@code null} is known to be unset. Immutable: every method returns a copy.
 */
public final class Found {

    /** Whether it can be used. */
    enum Phase {
        SETTLED,
        BUSY,
        LEAVING,
        BROKEN
    }

    private record State(Phase phase, String word, String explanation) {}

    private static final State SETTLED = new State(Phase.SETTLED, "", "");

    /** No field is called so, so what is not for the status begins with it. */
    private static final String HIDDEN = " ";

    private static final String UNFINISHED = HIDDEN + "unfinished";

    private final String name;
    private final Map<String, Object> values;
    private final @Nullable Map<String, String> tags;
    private final State state;

    private Found(String name, Map<String, Object> values, @Nullable Map<String, String> tags, State state) {
        this.name = name;
        this.values = Collections.unmodifiableMap(values);
        this.tags = tags;
        this.state = state;
    }

    /** Return a resource of which nothing but the external name is known. */
    public static Found named(String name) {
        return new Found(name, new LinkedHashMap<>(), null, SETTLED);
    }

    /** Set a field; one whose name begins with a space is kept and never shown. */
    public Found with(String field, @Nullable Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(field, value);
        return new Found(name, all, tags, state);
    }

    public Found without(String field) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.remove(field);
        return new Found(name, all, tags, state);
    }

    /** Take some fields of a tree; those that it does not have are known to be unset. */
    public Found from(Map<String, Object> tree, String... fields) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        for (String field : fields) {
            all.put(field, tree.get(field));
        }
        return new Found(name, all, tags, state);
    }

    /** Give the tags, which say whose it is. A resource without this belongs to whoever names it. */
    public Found tagged(Map<String, String> seen) {
        return new Found(name, values, new TreeMap<>(seen), state);
    }

    /** Return tags or labels as a cloud's client gives them, where none may be {@code null}. */
    public static Map<String, String> labels(@Nullable Map<String, String> given) {
        return given == null ? Map.of() : given;
    }

    /** Say that an operation is under way. */
    public Found busy(String word) {
        return new Found(name, values, tags, new State(Phase.BUSY, word, ""));
    }

    /** Say that it is being deleted. */
    public Found leaving(String word) {
        return new Found(name, values, tags, new State(Phase.LEAVING, word, ""));
    }

    /** Say that it does not work and that waiting does not help. */
    public Found broken(String word, String explanation) {
        return new Found(name, values, tags, new State(Phase.BROKEN, word, explanation));
    }

    /** Say that a part of the creation is still to be done; {@code update} gets it among the changes. */
    public Found unfinished(String part) {
        return with(UNFINISHED, part);
    }

    Optional<String> unfinished() {
        return Optional.ofNullable(values.get(UNFINISHED)).map(String::valueOf);
    }

    public String name() {
        return name;
    }

    /** Return a value as text, empty when it is unset or not known. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : String.valueOf(value);
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }

    boolean knows(String field) {
        return values.containsKey(field);
    }

    public Optional<Map<String, String>> tags() {
        return Optional.ofNullable(tags);
    }

    Phase phase() {
        return state.phase();
    }

    String word() {
        return state.word();
    }

    String explanation() {
        return state.explanation();
    }

    /** Return the values that are set; the tags are not among them. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (value != null && !field.startsWith(HIDDEN)) {
                shown.put(field, value);
            }
        });
        return shown;
    }
}
