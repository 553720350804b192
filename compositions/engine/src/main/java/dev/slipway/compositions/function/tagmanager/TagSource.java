package dev.slipway.compositions.function.tagmanager;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.tagmanager.TagsInput.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the tags and keys that entries stand for. A field that is absent, or of another type, stands for none. */
final class TagSource {

    private static final String ENVIRONMENT = "apiextensions.crossplane.io/environment";

    private final Map<String, Object> composite;
    private final Map<String, Object> environment;

    TagSource(RunFunctionRequest request) {
        this.composite = request.observed().compositeOrNone().resourceOrEmpty();
        this.environment = environment(request.context());
    }

    @SuppressWarnings("unchecked") // keys of trees are strings
    private static Map<String, Object> environment(@Nullable Map<String, Object> context) {
        return context != null && context.get(ENVIRONMENT) instanceof Map<?, ?> map
                ? (Map<String, Object>) map
                : Map.of();
    }

    Map<String, String> tags(Entry entry) {
        return isInline(entry) ? entry.tags() : texts(field(entry));
    }

    List<String> keys(Entry entry) {
        return isInline(entry) ? entry.keys() : list(field(entry));
    }

    private static boolean isInline(Entry entry) {
        return entry.type().isEmpty() || entry.type().equals("FromValue");
    }

    private @Nullable Object field(Entry entry) {
        if (entry.fromFieldPath() == null) {
            return null;
        }
        return switch (entry.type()) {
            case "FromCompositeFieldPath" -> at(composite, entry.fromFieldPath());
            case "FromEnvironmentFieldPath" -> at(environment, entry.fromFieldPath());
            default -> null;
        };
    }

    static @Nullable Object at(Map<String, Object> tree, String path) {
        try {
            return Paved.over(tree).get(path);
        } catch (FieldPathException problem) {
            return null;
        }
    }

    /** Return a map of texts; none at all when any value is something else. */
    static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance)) {
            map.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        }
        return texts;
    }

    private static List<String> list(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            list.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }
}
