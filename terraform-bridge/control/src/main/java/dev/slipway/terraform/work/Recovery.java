package dev.slipway.terraform.work;

import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.run.ApplyProgress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What applies that were killed had made and had not written down. The programs hold the state in memory and write it every
 * twenty seconds at most, so that a plan of the state alone would make the same things a second time. What is not in the
 * state is taken into it by {@code import} blocks beside the source; what cannot be is asked about.
 */
public final class Recovery {

    /** The text of a run that says why a person has to look at its plan. */
    public static final String QUESTION = "question.txt";

    /** The file beside the source. */
    public static final String FILE = "slipway_recovered.tf";

    private static final String NOTE = "unrecorded.json";
    private static final int NAMED = 10;

    private final RunStore store;

    public Recovery(RunStore store) {
        this.store = store;
    }

    /** Note what an apply that was killed had made, beside what is noted of earlier ones. */
    public void note(String uid, ApplyProgress progress) {
        if (!progress.made().isEmpty()) {
            Map<String, Object> all = new TreeMap<>(noted(uid));
            all.putAll(progress.made());
            store.note(uid, NOTE, Json.toJson(all));
        }
    }

    public boolean isNeeded(String uid) {
        return !noted(uid).isEmpty();
    }

    /** Everything is written down, or somebody has decided to make it again. */
    public void settled(String uid) {
        store.forgetNote(uid, NOTE);
    }

    private Map<String, Object> noted(String uid) {
        return store.note(uid, NOTE)
                .map(text -> Json.tree(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(Map.of());
    }

    /** Return what of it the state does not know. */
    public Missing missing(String uid, Map<String, Object> state) {
        Map<String, Optional<String>> known = StateIds.of(state);
        Map<String, String> importable = new TreeMap<>();
        Map<String, String> others = new TreeMap<>();
        noted(uid).forEach((address, made) -> {
            String id = String.valueOf(made);
            Optional<String> recorded = known.getOrDefault(address, Optional.empty());
            if (known.containsKey(address) && (id.isEmpty() || recorded.equals(Optional.of(id)))) {
                return;
            }
            (known.containsKey(address) || id.isEmpty() ? others : importable).put(address, id);
        });
        return new Missing(importable, others);
    }

    /** Say what becomes of what was made; for the object's message. */
    public static String told(ApplyProgress progress) {
        StringBuilder text = new StringBuilder("the apply was killed half-way; the rest is planned again");
        if (!progress.made().isEmpty()) {
            text.append(", and what it had made and not written down is taken into the state: ")
                    .append(list(progress.made().keySet().stream().sorted().toList()));
        }
        if (!progress.doubtful().isEmpty()) {
            text.append("; whether these were made is not known, look for them: ")
                    .append(list(progress.doubtful()));
        }
        return text.toString();
    }

    static String list(List<String> names) {
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? some + " and " + (names.size() - NAMED) + " more" : some;
    }
}
