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
            case '!' ->
                JsonText.first(path.substring(1))
                        .map(value -> goneOn(new Modifiers.Applied(value, path.substring(1 + value.length()))));
            default ->
                Brackets.isContainer(path)
                        ? Multipath.of(path).map(multipath -> multipath.select(json))
                        : Optional.empty();
        };
    }

    static Optional<Result> goneOn(Modifiers.Applied applied) {
        return applied.rest().isEmpty()
                ? JsonText.first(applied.json()).map(Result::of)
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
                .findFirst()
                .flatMap(member -> below(member.raw(), step));
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
        return index < 0 || index >= elements.size() ? Optional.empty() : below(elements.get(index), step);
    }

    private static Optional<Result> first(List<String> elements, Query query) {
        return elements.stream().filter(query::matches).findFirst().flatMap(element -> after(element, query.after()));
    }

    private static Optional<Result> after(String element, String after) {
        return after.isEmpty() ? Optional.of(Result.of(element)) : of(element, after.substring(1));
    }

    private static Optional<Result> all(List<String> elements, Query query) {
        List<String> matching = elements.stream().filter(query::matches).toList();
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
