package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.Ref;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said about objects while a plan ran. */
final class Findings {

    private final Map<Ref, Set<String>> notes = new LinkedHashMap<>();
    private final Map<Ref, String> problems = new LinkedHashMap<>();
    private final Map<Ref, String> waits = new LinkedHashMap<>();
    private final Map<Ref, Integer> steps = new LinkedHashMap<>();
    private final Set<String> general = new LinkedHashSet<>();

    void note(Ref object, String text) {
        notes.computeIfAbsent(object, any -> new LinkedHashSet<>()).add(text);
    }

    void general(String text) {
        general.add(text);
    }

    /** The last pass counts: what failed in an earlier one has been overcome. */
    void problem(Ref object, String text) {
        problems.put(object, text);
    }

    void noProblem(Ref object) {
        problems.remove(object);
    }

    void waits(Ref object, String why) {
        waits.put(object, why);
    }

    void step(Ref object, int step) {
        steps.putIfAbsent(object, step);
    }

    List<String> notes(Ref object) {
        return List.copyOf(notes.getOrDefault(object, Set.of()));
    }

    String problem(Ref object) {
        return problems.getOrDefault(object, "");
    }

    Set<Ref> withProblems() {
        return problems.keySet();
    }

    String waits(Ref object) {
        return waits.getOrDefault(object, "");
    }

    int step(Ref object) {
        return steps.getOrDefault(object, 1);
    }

    List<String> general() {
        return List.copyOf(general);
    }
}
