package dev.slipway.template;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An immutable set of functions by name. A signature is a list of type words: {@code any string int int64 uint32 float64
 * bool list map time certificate}, the last one with {@code ...} when it may repeat; see {@link Signature#of}.
 */
public final class Functions {

    public static final Functions NONE = new Functions(Map.of());

    private final Map<String, Entry> entries;

    private Functions(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * A function with what it takes.
     *
     * @param deep whether it walks its arguments to their leaves, so that these must be weighed first
     */
    public record Entry(Signature signature, TemplateFunction function, boolean deep) {}

    /** Return these and one more, or another one of that name. */
    public Functions with(String name, String signature, TemplateFunction function) {
        return with(name, new Entry(Signature.of(signature), function, true));
    }

    /** Return these and one more, which looks at its arguments no deeper than one level. */
    public Functions withShallow(String name, String signature, TemplateFunction function) {
        return with(name, new Entry(Signature.of(signature), function, false));
    }

    private Functions with(String name, Entry entry) {
        Map<String, Entry> copy = new TreeMap<>(entries);
        copy.put(name, entry);
        return new Functions(copy);
    }

    /** Return these and the others; of two with one name the other one. */
    public Functions plus(Functions others) {
        Map<String, Entry> copy = new TreeMap<>(entries);
        copy.putAll(others.entries);
        return new Functions(copy);
    }

    /** Return these without those of the names. */
    public Functions without(String... names) {
        Map<String, Entry> copy = new TreeMap<>(entries);
        copy.keySet().removeAll(Set.of(names));
        return new Functions(copy);
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** Return the names, sorted. */
    public Set<String> names() {
        return entries.keySet();
    }
}
