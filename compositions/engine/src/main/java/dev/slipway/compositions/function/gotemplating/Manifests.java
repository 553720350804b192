package dev.slipway.compositions.function.gotemplating;

import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a template rendered: a stream of YAML documents, or of JSON objects when it starts with one. */
final class Manifests {

    private static final String SEPARATOR = "---";
    private static final int SHOWN = 80;

    private final List<String> lines;
    private final List<Map<String, Object>> objects = new ArrayList<>();
    private int documentStart;

    private Manifests(String text) {
        this.lines = List.of(text.split("\n", -1));
        this.documentStart = nextDocument(1);
    }

    /** Return the objects; a {@link RefusedException} says which document cannot be read, and where. */
    static List<Map<String, Object>> read(String text) {
        Manifests manifests = new Manifests(text);
        List<String> json = JsonStream.values(text);
        if (json.isEmpty()) {
            manifests.yaml();
        } else {
            json.forEach(manifests::json);
        }
        return manifests.objects;
    }

    private void json(String document) {
        try {
            add(GoJson.decode(document), document);
        } catch (GoJsonException invalid) {
            throw undecodable(invalid.getMessage());
        }
    }

    private void yaml() {
        StringBuilder document = new StringBuilder();
        for (String line : lines) {
            if (isSeparator(line)) {
                yaml(document.toString());
                document.setLength(0);
            } else {
                document.append(line).append('\n');
            }
        }
        yaml(document.toString());
    }

    private static boolean isSeparator(String line) {
        if (!line.startsWith(SEPARATOR)) {
            return false;
        }
        String rest = line.substring(SEPARATOR.length()).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }

    private void yaml(String document) {
        if (document.isBlank()) {
            return;
        }
        Object value;
        try {
            value = YamlReader.read(document, YamlDialect.KUBERNETES);
        } catch (YamlException invalid) {
            throw undecodable("error converting YAML to JSON: " + placed(invalid));
        }
        if (value != null) {
            add(value, GoJson.encode(value));
        }
    }

    /** Return the error with its line in the whole text and what stands there. */
    private String placed(YamlException invalid) {
        int line = documentStart + invalid.line();
        if (invalid.line() == 0 || line > lines.size()) {
            return invalid.getMessage();
        }
        String near = lines.get(line - 1).strip();
        return "yaml: line " + line + " (document " + (objects.size() + 1) + ", line " + invalid.line() + ") near: '"
                + (near.length() > SHOWN ? near.substring(0, SHOWN) + "..." : near) + "': " + invalid.problem();
    }

    private void add(@Nullable Object value, String json) {
        if (!(value instanceof Map<?, ?> map)) {
            throw undecodable("json: cannot unmarshal " + (value instanceof List ? "array" : jsonType(value))
                    + " into Go value of type map[string]interface {}");
        }
        if (!(map.get("kind") instanceof String kind) || kind.isEmpty()) {
            throw undecodable("Object 'Kind' is missing in '" + json + "'");
        }
        Map<String, Object> object = GoJson.object(map);
        checkAnnotations(object);
        objects.add(object);
        documentStart = nextDocument(documentStart);
    }

    private static String jsonType(@Nullable Object value) {
        return value instanceof Number ? "number" : value instanceof Boolean ? "bool" : "string";
    }

    private static RefusedException undecodable(String why) {
        return new RefusedException("cannot decode manifest: " + why);
    }

    private int nextDocument(int from) {
        for (int line = from + 1; line <= lines.size(); line++) {
            if (lines.get(line - 1).strip().equals(SEPARATOR)) {
                return line;
            }
        }
        return from;
    }

    /** Annotations without quotes easily become booleans and numbers, which the API server would refuse later. */
    private static void checkAnnotations(Map<String, Object> object) {
        Object annotations =
                object.get("metadata") instanceof Map<?, ?> metadata ? metadata.get("annotations") : Map.of();
        if (annotations == null) {
            return;
        }
        if (!(annotations instanceof Map<?, ?> map)) {
            throw badAnnotations(
                    object,
                    null,
                    GoFormat.value(annotations) + " is of the type " + GoFormat.typeName(annotations)
                            + ", expected map[string]interface{}");
        }
        map.forEach((key, value) -> {
            if (!(value instanceof String)) {
                throw badAnnotations(
                        object,
                        map.get(Annotations.RESOURCE_NAME),
                        "contains non-string value in the map under key " + GoQuote.quote(String.valueOf(key)) + ": "
                                + GoFormat.value(value) + " is of the type " + GoFormat.typeName(value)
                                + ", expected string");
            }
        });
    }

    private static RefusedException badAnnotations(Map<String, Object> object, @Nullable Object name, String why) {
        String apiVersion = String.valueOf(object.getOrDefault("apiVersion", ""));
        String kind = (apiVersion.contains("/") ? apiVersion : "/" + apiVersion) + ", Kind=" + object.get("kind");
        return new RefusedException("invalid annotations in resource '" + kind + " resource-name="
                + GoFormat.value(name) + "': .metadata.annotations accessor error: " + why);
    }
}
