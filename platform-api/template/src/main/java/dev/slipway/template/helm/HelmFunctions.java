package dev.slipway.template.helm;

import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import dev.slipway.template.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Helm's own functions; those that read answer what they cannot read with a map that holds the error. */
public final class HelmFunctions {

    private static final String ERROR = "Error";
    private static final String NO_YAML = "error converting YAML to JSON: ";
    private static final String NOT_THAT_TYPE = "error unmarshaling JSON: while decoding JSON: ";

    private static final Functions FUNCTIONS = Functions.NONE
            .with("toYaml", "any", a -> toYaml(a.any(0)))
            .with("mustToYaml", "any", a -> toYaml(a.any(0)))
            .with("fromYaml", "string", a -> map(NOT_THAT_TYPE, () -> yaml(a.text(0))))
            .with("fromYamlArray", "string", a -> list(NOT_THAT_TYPE, () -> yaml(a.text(0))))
            .with("toJson", "any", a -> GoJson.encode(a.any(0)))
            .with("mustToJson", "any", a -> GoJson.encode(a.any(0)))
            .with("fromJson", "string", a -> map("", () -> GoJson.decode(a.text(0))))
            .with("fromJsonArray", "string", a -> list("", () -> GoJson.decode(a.text(0))))
            .withShallow("required", "string any", a -> required(a.text(0), a.any(1)))
            .withShallow("include", "string any", a -> a.rendering().include(a.text(0), a.any(1)))
            .withShallow("tpl", "string any", a -> a.rendering().evaluate(a.text(0), a.any(1)));

    private HelmFunctions() {}

    public static Functions functions() {
        return FUNCTIONS;
    }

    private static String toYaml(@Nullable Object value) {
        String yaml = YamlWriter.write(value, YamlDialect.KUBERNETES);
        return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
    }

    private static @Nullable Object yaml(String text) throws YamlException {
        return GoJson.throughStruct(GoJson.throughJson(YamlReader.read(text, YamlDialect.KUBERNETES)));
    }

    /** Something read from text. */
    private interface Reading {

        @Nullable
        Object read() throws YamlException, GoJsonException;
    }

    private static Object map(String prefix, Reading reading) {
        try {
            Object value = reading.read();
            if (value == null || value instanceof Map) {
                return value == null ? new LinkedHashMap<>() : value;
            }
            return error(prefix + "json: cannot unmarshal " + jsonType(value)
                    + " into Go value of type map[string]interface {}");
        } catch (YamlException | IllegalArgumentException invalid) {
            return error(NO_YAML + invalid.getMessage());
        } catch (GoJsonException invalid) {
            return error(String.valueOf(invalid.getMessage()));
        }
    }

    private static Object error(String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(ERROR, message);
        return error;
    }

    private static Object list(String prefix, Reading reading) {
        String problem;
        try {
            Object value = reading.read();
            if (value == null || value instanceof List) {
                return value == null ? new ArrayList<>() : value;
            }
            problem = prefix + "json: cannot unmarshal " + jsonType(value) + " into Go value of type []interface {}";
        } catch (YamlException | IllegalArgumentException invalid) {
            problem = NO_YAML + invalid.getMessage();
        } catch (GoJsonException invalid) {
            problem = String.valueOf(invalid.getMessage());
        }
        return new ArrayList<>(List.of(problem));
    }

    private static String jsonType(Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        return value instanceof Number ? "number" : value instanceof Boolean ? "bool" : "string";
    }

    private static Object required(String warning, @Nullable Object value) {
        if (value == null || value.equals("")) {
            throw new FunctionException(warning);
        }
        return value;
    }
}
