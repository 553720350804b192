package dev.slipway.compositions.function.statustransformer;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.statustransformer.Transformation.Matcher;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.format.GoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The objects that matchers select, by name, sorted: the Go function takes them in any order. */
final class Resources {

    private static final String EXTRA = "apiextensions.crossplane.io/extra-resources";
    private static final String COMPOSITE = "function-status-transformer.reserved-keys.composite-resource";

    private final RunFunctionRequest request;
    private final Map<String, Map<String, Object>> composed = new TreeMap<>();
    private @Nullable Map<String, Map<String, Object>> extra;

    Resources(RunFunctionRequest request) {
        this.request = request;
        request.observed().resources().forEach((name, resource) -> composed.put(name, resource.resourceOrEmpty()));
    }

    /** Read what function-extra-resources has left, once it is needed. */
    void loadExtraResources() {
        if (extra == null) {
            extra = extra(request.context());
        }
    }

    List<Map<String, Object>> selected(Matcher matcher) {
        Map<String, Map<String, Object>> candidates = new TreeMap<>(composed);
        if (matcher.includeExtraResources() && extra != null) {
            candidates.putAll(extra);
        }
        Map<String, Map<String, Object>> selected = new TreeMap<>();
        for (int i = 0; i < matcher.resources().size(); i++) {
            Pattern pattern = pattern(matcher.resources().get(i), i);
            candidates.forEach((name, resource) -> {
                if (pattern.matcher(name).find()) {
                    selected.put(name, resource);
                }
            });
        }
        if (matcher.includeComposite()) {
            selected.put(COMPOSITE, request.observed().compositeOrNone().resourceOrEmpty());
        }
        return List.copyOf(selected.values());
    }

    private static Pattern pattern(String text, int index) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException problem) {
            throw new InputException(
                    "cannot compile resource key regex, resourcesIndex: " + index + ": " + problem.getMessage());
        }
    }

    private static Map<String, Map<String, Object>> extra(@Nullable Map<String, Object> context) {
        Map<String, Map<String, Object>> extra = new TreeMap<>();
        if (context == null || !context.containsKey(EXTRA)) {
            return extra;
        }
        if (!(context.get(EXTRA) instanceof Map<?, ?> lists)) {
            throw unexpected("type", "", context.get(EXTRA));
        }
        lists.forEach((into, list) -> {
            if (!(list instanceof List<?> objects)) {
                throw unexpected("value type for ", String.valueOf(into), list);
            }
            for (KubeObject object : objects(String.valueOf(into), objects)) {
                extra.put(name(String.valueOf(into), object), object.tree());
            }
        });
        return extra;
    }

    private static List<KubeObject> objects(String into, List<?> list) {
        List<KubeObject> objects = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw unexpected("value type for ", into + " [" + objects.size() + "]", item);
            }
            objects.add(KubeObject.of(map));
        }
        return objects;
    }

    private static String name(String into, KubeObject object) {
        return String.join(
                ".", "extra-resource", into, object.gvk().group(), object.kind(), object.namespace(), object.name());
    }

    private static InputException unexpected(String what, String where, @Nullable Object value) {
        return new InputException("unexpected extra-resources " + what + where + ": " + GoFormat.typeName(value));
    }
}
