package dev.slipway.compositions.function.required;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.template.format.GoQuote;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Selects objects by labels.
 *
 * @param mode {@code Single} or {@code Multiple}; empty where the input has no modes
 * @param minMatch fewer is an error; null is no minimum
 * @param maxMatch the rest is dropped, after sorting; null is no maximum
 * @param sortByFieldPath what the order is by
 */
public record Selection(
        String mode,
        @Nullable Long minMatch,
        @Nullable Long maxMatch,
        String sortByFieldPath,
        List<LabelMatcher> matchLabels) {

    private static final String BY_NAME = "metadata.name";
    private static final String FROM_COMPOSITE = "FromCompositeFieldPath";

    /** One label, whose value stands here or in a field of the composite resource. */
    record LabelMatcher(
            String type,
            String key,
            @Nullable String valueFromFieldPath,
            @Nullable String fromFieldPathPolicy,
            @Nullable String value) {

        static LabelMatcher read(Fields fields) {
            return new LabelMatcher(
                    orElse(fields.textOrEmpty("type"), FROM_COMPOSITE),
                    fields.textOrEmpty("key"),
                    fields.text("valueFromFieldPath"),
                    fields.text("fromFieldPathPolicy"),
                    fields.text("value"));
        }
    }

    public static Selection read(Fields fields) {
        return of(fields, orElse(fields.textOrEmpty("mode"), "Single"));
    }

    /** Read a selector of an input that has no modes. */
    public static Selection readWithoutMode(Fields fields) {
        return of(fields, "");
    }

    private static Selection of(Fields fields, String mode) {
        return new Selection(
                mode,
                fields.count("minMatch"),
                fields.count("maxMatch"),
                orElse(fields.textOrEmpty("sortByFieldPath"), BY_NAME),
                fields.list("matchLabels", LabelMatcher::read));
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /**
     * Return the labels to select by. Optional ones whose field the composite resource does not have are left out.
     *
     * @throws InputException when a matcher is incomplete, or a required field is absent
     */
    public Map<String, String> labels(Map<String, Object> composite) {
        Map<String, String> labels = new TreeMap<>();
        for (LabelMatcher matcher : matchLabels) {
            String value = matcher.type().equals(FROM_COMPOSITE) ? fromField(matcher, composite) : literal(matcher);
            if (value != null) {
                labels.put(matcher.key(), value);
            }
        }
        return labels;
    }

    private static @Nullable String literal(LabelMatcher matcher) {
        if (!matcher.type().equals("Value")) {
            return null;
        }
        if (matcher.value() == null) {
            throw new InputException("Value cannot be nil for type 'Value'");
        }
        return matcher.value();
    }

    private static @Nullable String fromField(LabelMatcher matcher, Map<String, Object> composite) {
        String path = matcher.valueFromFieldPath();
        if (path == null) {
            throw new InputException("ValueFromFieldPath cannot be nil for type 'FromCompositeFieldPath'");
        }
        try {
            return Paved.over(composite).getString(path);
        } catch (FieldPathException problem) {
            if ("Optional".equals(matcher.fromFieldPathPolicy())) {
                return null;
            }
            throw new InputException(
                    "cannot get value from field path " + GoQuote.quote(path) + ": " + problem.getMessage());
        }
    }

    /** Return the first {@code maxMatch} of what was found, sorted. */
    public List<FunctionResource> chosen(List<FunctionResource> found) {
        List<FunctionResource> sorted = FieldOrder.sorted(found, sortByFieldPath);
        return maxMatch == null || sorted.size() <= maxMatch ? sorted : sorted.subList(0, maxMatch.intValue());
    }
}
