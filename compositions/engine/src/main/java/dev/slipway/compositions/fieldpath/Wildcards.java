package dev.slipway.compositions.fieldpath;

import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Expands {@code [*]} over the elements and fields that exist. Fields come in the order of their names. */
final class Wildcards {

    private Wildcards() {}

    static List<FieldPath> expand(@Nullable Object root, FieldPath path) {
        Object value = root;
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).isWildcard()) {
                return each(root, path, i, value);
            }
            try {
                value = Paved.get(root, path.first(i + 1));
            } catch (FieldPathException problem) {
                if (problem.isNotFound()) {
                    return List.of();
                }
                throw problem;
            }
        }
        return List.of(path);
    }

    private static List<FieldPath> each(@Nullable Object root, FieldPath path, int i, @Nullable Object value) {
        List<FieldPath> expanded = new ArrayList<>();
        for (Segment segment : choices(path, i, value)) {
            FieldPath concrete = path.with(i, segment);
            try {
                expanded.addAll(expand(root, concrete));
            } catch (FieldPathException problem) {
                throw problem.in(GoQuote.quote(concrete.toString()) + ": cannot expand wildcards");
            }
        }
        return expanded;
    }

    private static List<Segment> choices(FieldPath path, int i, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return IntStream.range(0, list.size()).mapToObj(Segment::index).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream()
                    .map(String::valueOf)
                    .sorted()
                    .map(Segment::field)
                    .toList();
        }
        String before = GoQuote.quote(path.first(i).toString());
        if (value == null) {
            throw FieldPathException.notFound("wildcard field " + before + " is not found in the path");
        }
        throw new FieldPathException(before + ": unexpected wildcard usage");
    }
}
