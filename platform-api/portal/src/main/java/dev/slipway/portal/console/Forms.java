package dev.slipway.portal.console;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.portal.console.FormField.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns JSON schemas of templates into fields, and what was entered back into values. Objects within objects become fields
 * with dots in their names; what depends on other fields is offered as if it were optional, and the schema judges the whole
 * afterwards.
 */
public final class Forms {

    private static final int DEEPEST = 5;

    private Forms() {}

    /** Return a part for each page of the schema, with what was given already, or else the defaults. */
    public static List<FormPage.Part> parts(List<Map<String, Object>> pages, Map<String, String> given) {
        return pages.stream()
                .map(KubeObject::of)
                .map(page -> new FormPage.Part(
                        page.text("title").orElse("Details"),
                        fields(page, "", given, 0).toList()))
                .toList();
    }

    private static Stream<FormField> fields(KubeObject schema, String path, Map<String, String> given, int depth) {
        List<Object> required = schema.list("required");
        var fields = new LinkedHashMap<String, FormField>();
        properties(schema).forEach((name, property) -> {
            String whole = path.isEmpty() ? name : path + "." + name;
            boolean needed = required.contains(name);
            Stream<FormField> made = property.text("type").orElse("").equals("object") && depth < DEEPEST
                    ? fields(property, whole, given, depth + 1)
                    : Stream.concat(
                            Stream.of(field(property, whole, needed, given)),
                            FormSecrets.credentials(property).stream());
            made.forEach(field -> fields.putIfAbsent(field.name(), field));
        });
        return fields.values().stream();
    }

    /** The properties themselves, and those that only some answers ask for. */
    private static Map<String, KubeObject> properties(KubeObject schema) {
        var properties = new LinkedHashMap<String, KubeObject>();
        add(schema, properties);
        for (Object dependency : schema.map("dependencies").values()) {
            if (dependency instanceof Map<?, ?> map) {
                KubeObject tree = KubeObject.of(map);
                add(tree, properties);
                tree.list("oneOf").forEach(one -> branch(one, properties));
            }
        }
        schema.list("allOf").forEach(one -> branch(one, properties));
        return properties;
    }

    private static void branch(Object schema, Map<String, KubeObject> properties) {
        if (schema instanceof Map<?, ?> map) {
            KubeObject tree = KubeObject.of(map);
            add(tree, properties);
            add(KubeObject.of(tree.map("then")), properties);
            add(KubeObject.of(tree.map("else")), properties);
        }
    }

    private static void add(KubeObject schema, Map<String, KubeObject> properties) {
        schema.map("properties").forEach((name, property) -> {
            if (property instanceof Map<?, ?> map) {
                properties.putIfAbsent(name, KubeObject.of(map));
            }
        });
    }

    private static FormField field(KubeObject schema, String name, boolean required, Map<String, String> given) {
        Kind kind = kind(schema);
        String usual = schema.at("default").map(value -> text(value, kind)).orElse("");
        List<String> choices = schema.list("enum").stream().map(String::valueOf).toList();
        return new FormField(
                name,
                schema.text("title").orElse(name),
                help(schema),
                kind,
                required,
                given.getOrDefault(name, usual),
                schema.text("pattern").orElse(""),
                choices);
    }

    private static String text(Object value, Kind kind) {
        return kind == Kind.LINES && value instanceof List<?> list
                ? String.join("\n", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static String help(KubeObject schema) {
        String help =
                schema.text("ui:help").or(() -> schema.text("description")).orElse("");
        return schema.text("ui:field").orElse("").equals("RepoUrlPicker") && help.isEmpty()
                ? "Such as github.com?owner=me&repo=claims"
                : help;
    }

    private static Kind kind(KubeObject schema) {
        if (!schema.list("enum").isEmpty()) {
            return Kind.CHOICE;
        }
        if (FormSecrets.isSecret(schema)) {
            return Kind.SECRET;
        }
        if (schema.text("ui:widget").orElse("").equals("password")) {
            return Kind.PASSWORD;
        }
        return switch (schema.text("type").orElse("string")) {
            case "boolean" -> Kind.YES_NO;
            case "integer", "number" -> Kind.NUMBER;
            case "array" -> Kind.LINES;
            default -> schema.text("ui:widget").orElse("").equals("textarea") ? Kind.LINES : Kind.TEXT;
        };
    }

    /** Return what was entered as values of the schema's types; empty fields are left out, and the schema says if that will do. */
    public static Map<String, Object> values(List<Map<String, Object>> pages, Map<String, String> sent) {
        var values = new LinkedHashMap<String, Object>();
        for (Map<String, Object> page : pages) {
            read(KubeObject.of(page), "", sent, values, 0);
        }
        return values;
    }

    private static void read(
            KubeObject schema, String path, Map<String, String> sent, Map<String, Object> into, int depth) {
        properties(schema).forEach((name, property) -> {
            String whole = path.isEmpty() ? name : path + "." + name;
            if (property.text("type").orElse("").equals("object") && depth < DEEPEST) {
                var inner = new LinkedHashMap<String, Object>();
                read(property, whole, sent, inner, depth + 1);
                if (!inner.isEmpty()) {
                    into.put(name, inner);
                }
                return;
            }
            String text = FormSecrets.isSecret(property)
                    ? FormSecrets.stand(sent.getOrDefault(whole, ""))
                    : sent.getOrDefault(whole, "").strip();
            if (property.text("type").orElse("").equals("boolean")) {
                into.put(name, text.equals("true"));
            } else if (!text.isEmpty()) {
                into.put(name, value(property, text));
            }
        });
    }

    /** A number that is none stays a text, so that the schema says what is wrong with it. */
    private static Object value(KubeObject schema, String text) {
        List<Object> choices = schema.list("enum");
        for (Object choice : choices) {
            if (String.valueOf(choice).equals(text)) {
                return choice;
            }
        }
        return switch (schema.text("type").orElse("string")) {
            case "integer" -> text.matches("[-+]?[0-9]{1,18}") ? (Object) Long.parseLong(text) : text;
            case "number" -> text.matches("[-+]?[0-9]+(\\.[0-9]+)?") ? (Object) Double.parseDouble(text) : text;
            case "array" ->
                new ArrayList<Object>(text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            default -> text;
        };
    }
}
