package dev.slipway.scaffolder.action;

import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.template.TemplateInfo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call of an action: its input, where it works, and where its outputs and its log go. */
public final class ActionCall {

    private final Place place;
    private final Map<String, Object> input;
    private final Consumer<String> log;
    private final Map<String, Object> outputs = new LinkedHashMap<>();

    public ActionCall(Place place, Map<String, Object> input, Consumer<String> log) {
        this.place = place;
        this.input = input;
        this.log = log;
    }

    /**
     * Where and for whom an action is called.
     *
     * @param scratch for files that are not the task's; emptied after the call
     * @param running for how long this action has been under way already
     */
    public record Place(
            String task,
            String step,
            Workspace workspace,
            Workspace scratch,
            TemplateInfo template,
            Map<String, Object> user,
            Duration running) {}

    public Place place() {
        return place;
    }

    public Workspace workspace() {
        return place.workspace();
    }

    public Map<String, Object> input() {
        return input;
    }

    public @Nullable Object value(String name) {
        return input.get(name);
    }

    public Optional<String> text(String name) {
        return input.get(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(input.get(name));
    }

    /** Return the texts of a list; empty where it is absent. */
    public List<String> texts(String name) {
        return input.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // Keys of a tree are texts.
    public Map<String, Object> map(String name) {
        return input.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Add a line to the task's log; secrets are masked on the way. */
    public void log(String line) {
        log.accept(line);
    }

    public void output(String name, @Nullable Object value) {
        outputs.put(name, value);
    }

    public Map<String, Object> outputs() {
        return outputs;
    }
}
