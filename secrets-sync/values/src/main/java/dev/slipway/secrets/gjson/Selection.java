package dev.slipway.secrets.gjson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Follows a path through a text. */
final class Selection {

    private Selection() {}

    /** Return what the path selects in the text, in which JSON may start anywhere. */
    static Optional<Result> of(String json, String path) {
        if (path.length() > 1) {
            Optional<Optional<Result>> anew = anew(json, path);
            if (anew.isPresent()) {
                return anew.get();
            }
        }
        return stepwise(json, path);
    }

    private static Optional<Result> stepwise(String json, String path) {
        if (path.startsWith("..")) {
            return inArray(JsonText.values(json), path.substring(2));
        }
        int start = container(json);
        return start < 0 ? Optional.empty() : inContainer(json.substring(start), path);
    }

    /** Paths that do not begin with a step: empty when this one does. */
    private static Optional<Optional<Result>> anew(String json, String path) {
        return switch (path.charAt(0)) {
            case '@' -> Modifiers.apply(json, path).map(Selection::goneOn);
            case '!' -> Modifiers.literal(path).map(Selection::goneOn);
            default ->
                // A multipath that is not closed is lost, and what is asked for is a member without a name.
                Brackets.isContainer(path)
                        ? Optional.of(Multipath.of(path)
                                .map(multipath -> multipath.select(json))
                                .orElseGet(() -> stepwise(json, "")))
                        : Optional.empty();
        };
    }

    static Optional<Result> goneOn(Modifiers.Applied applied) {
        return applied.rest().isEmpty()
                ? Result.parsed(applied.json())
                : of(applied.json(), applied.rest().substring(1));
    }

    private static int container(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Brackets.isContainer(json.substring(i, i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Result> inContainer(String container, String path) {
        if (Brackets.isArray(container)) {
            return inArray(
                    JsonText.members(container).stream()
                            .map(JsonText.Member::raw)
                            .toList(),
                    path);
        }
        Step step = Step.of(path);
        return JsonText.members(container).stream()
                .filter(member -> step.matches(member.name()))
                .limit(step.rest() == null ? 1 : Long.MAX_VALUE)
                .map(member -> below(member.raw(), step))
                .filter(found -> step.rest() == null || found.isPresent())
                .findFirst()
                .orElseGet(() -> piped(step));
    }

    /** Where nothing is found, what is behind a pipe still applies, to nothing. */
    private static Optional<Result> piped(Step step) {
        return step.pipe() == null ? Optional.empty() : of("", step.pipe());
    }

    private static Optional<Result> below(String raw, Step step) {
        if (step.rest() != null) {
            return Brackets.isContainer(raw) ? inContainer(raw, step.rest()) : Optional.empty();
        }
        return step.pipe() != null ? of(raw, step.pipe()) : Optional.of(Result.of(raw));
    }

    private static Optional<Result> inArray(List<String> elements, String path) {
        if (path.startsWith("#.")) {
            return each(elements, path.substring(2));
        }
        Optional<Query> query = Query.of(path);
        if (query.isPresent()) {
            return query.get().all() ? all(elements, query.get()) : first(elements, query.get());
        }
        Step step = Step.of(path);
        if (step.key().equals("#")) {
            return below(String.valueOf(elements.size()), step);
        }
        int index = step.index();
        return index < 0 || index >= elements.size() ? piped(step) : below(elements.get(index), step);
    }

    private static Optional<Result> first(List<String> elements, Query query) {
        Optional<String> found = elements.stream().filter(query::matches).findFirst();
        if (found.isEmpty() && query.after().startsWith("|")) {
            return of("", query.after().substring(1));
        }
        return found.flatMap(element -> after(element, query.after()));
    }

    private static Optional<Result> after(String element, String after) {
        return after.isEmpty() ? Optional.of(Result.of(element)) : of(element, after.substring(1));
    }

    private static Optional<Result> all(List<String> elements, Query query) {
        List<String> matching = elements.stream().filter(query::matches).toList();
        if (matching.isEmpty() && query.after().startsWith(".")) {
            return Optional.of(Result.of(array(matching)));
        }
        if (query.after().startsWith(".")) {
            return each(matching, query.after().substring(1));
        }
        return after(array(matching), query.after());
    }

    private static Optional<Result> each(List<String> elements, String path) {
        Step split = Step.piped(path);
        Function<String, Optional<Result>> select = element -> of(element, String.valueOf(split.rest()));
        List<String> selected = new ArrayList<>();
        elements.forEach(element -> select.apply(element).ifPresent(found -> selected.add(found.raw())));
        String array = array(selected);
        return split.pipe() == null ? Optional.of(Result.of(array)) : of(array, split.pipe());
    }

    private static String array(List<String> values) {
        return Brackets.array(String.join(",", values));
    }
}
