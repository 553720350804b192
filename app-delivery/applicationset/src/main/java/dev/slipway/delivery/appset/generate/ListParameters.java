package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.appset.render.Values;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters that are written in the set itself. */
final class ListParameters {

    private static final String VALUES = "values";

    private ListParameters() {}

    static List<Map<String, Object>> of(Spec spec) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object element : spec.list("elements")) {
            if (!(element instanceof Map<?, ?> map)) {
                throw new GenerationException("error unmarshling list element: it is no object");
            }
            Map<String, Object> parameters = Values.asJson(map);
            all.add(spec.isGo() ? parameters : texts(parameters));
        }
        String yaml = spec.text("elementsYaml");
        if (!yaml.isEmpty()) {
            all.addAll(parsed(yaml));
        }
        return all;
    }

    private static Map<String, Object> texts(Map<String, Object> element) {
        Map<String, Object> texts = new LinkedHashMap<>();
        element.forEach((key, value) -> {
            if (!key.equals(VALUES)) {
                texts.put(key, text(key, value));
            } else if (value instanceof Map<?, ?> values) {
                values.forEach((name, item) -> texts.put("values." + name, text("values." + name, item)));
            } else {
                throw new GenerationException("error parsing values map");
            }
        });
        return texts;
    }

    private static String text(String key, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new GenerationException("error parsing value as string: " + key
                + " of a list element is no text, which it must be unless goTemplate is true");
    }

    private static List<Map<String, Object>> parsed(String yaml) {
        Object value;
        try {
            value = YamlReader.read(yaml, YamlDialect.KUBERNETES);
        } catch (YamlException broken) {
            throw new GenerationException("error unmarshling decoded ElementsYaml: " + broken.getMessage());
        }
        if (value != null && !(value instanceof List)) {
            throw new GenerationException("error unmarshling decoded ElementsYaml: it is no list");
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object item : value == null ? List.of() : (List<?>) value) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new GenerationException("error unmarshling decoded ElementsYaml: an item is no object");
            }
            all.add(Values.asJson(map));
        }
        return all;
    }
}
