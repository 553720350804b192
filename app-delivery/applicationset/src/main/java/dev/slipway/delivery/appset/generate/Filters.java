package dev.slipway.delivery.appset.generate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters by expressions: all of one filter must be found, and one filter is enough. */
final class Filters {

    private final List<Map<String, Pattern>> filters;

    private Filters(List<Map<String, Pattern>> filters) {
        this.filters = filters;
    }

    /** Read those filters that have one of the fields. */
    static Filters of(List<?> specs, List<String> fields) {
        List<Map<String, Pattern>> filters = new ArrayList<>();
        for (Object spec : specs) {
            Map<String, Pattern> patterns = new LinkedHashMap<>();
            for (String field : fields) {
                if (Spec.map(spec).get(field) instanceof String expression) {
                    patterns.put(field, compiled(field, expression));
                }
            }
            filters.add(patterns);
        }
        return new Filters(filters);
    }

    private static Pattern compiled(String field, String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException broken) {
            throw new GenerationException(
                    "error compiling " + field + " regexp \"" + expression + "\": " + broken.getDescription());
        }
    }

    /** Return whether one of the filters, if there are any, finds its expressions; a field may have several values. */
    boolean accept(Map<String, List<String>> fields) {
        return filters.isEmpty()
                || filters.stream().anyMatch(filter -> filter.entrySet().stream()
                        .allMatch(rule -> fields.getOrDefault(rule.getKey(), List.of()).stream()
                                .anyMatch(
                                        value -> rule.getValue().matcher(value).find())));
    }
}
