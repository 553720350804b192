package dev.slipway.scaffolder.task;

import dev.slipway.kernel.secret.Redacted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The secrets of one task, and the masking of whatever is written about it. */
public final class TaskSecrets {

    private static final String MASK = "***";

    private final Map<String, Redacted<String>> values;
    private final List<String> hidden = new ArrayList<>();

    public TaskSecrets(Map<String, Redacted<String>> values) {
        this.values = Map.copyOf(values);
        for (Redacted<String> value : values.values()) {
            value.reveal().lines().forEach(this::hide);
            hide(value.reveal());
        }
        hidden.sort(Comparator.comparingInt(String::length).reversed());
    }

    public static TaskSecrets none() {
        return new TaskSecrets(Map.of());
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** Return the text without the secrets in it. */
    public String masked(String text) {
        String masked = text;
        for (String secret : hidden) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    /** What templates of steps' inputs see. */
    Map<String, Object> revealed() {
        var tree = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> tree.put(name, value.reveal()));
        return tree;
    }

    Map<String, Object> hiddenValues() {
        var tree = new LinkedHashMap<String, Object>();
        values.keySet().forEach(name -> tree.put(name, MASK));
        return tree;
    }

    private void hide(String text) {
        // A single character is no secret, and masking it would mask half of every line.
        if (text.trim().length() > 1) {
            hidden.add(text.trim());
        }
    }
}
