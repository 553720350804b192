package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.pt.Transform.ConvertConfig;
import dev.slipway.template.format.GoFloat;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import dev.slipway.template.format.GoNumber;
import dev.slipway.template.format.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The convert transform. */
final class Conversions {

    private static final Set<String> FROM_TYPES = Set.of("string", "bool", "int", "int64", "float64");

    private static final Map<String, UnaryOperator<Object>> BY_PAIR = Map.ofEntries(
            Map.entry("string>int64/none", value -> GoNumber.parseInt((String) value)),
            Map.entry("string>bool/none", value -> GoNumber.parseBool((String) value)),
            Map.entry("string>float64/none", value -> GoNumber.parseFloat((String) value)),
            Map.entry("string>float64/quantity", value -> Quantity.approximate((String) value)),
            Map.entry("int64>string/none", Object::toString),
            Map.entry("int64>bool/none", value -> ((Number) value).longValue() == 1),
            Map.entry("int64>float64/none", value -> ((Number) value).doubleValue()),
            Map.entry("bool>string/none", Object::toString),
            Map.entry("bool>int64/none", value -> value.equals(true) ? 1L : 0L),
            Map.entry("bool>float64/none", value -> value.equals(true) ? 1.0 : 0.0),
            Map.entry("float64>string/none", value -> GoFloat.format((Double) value, 'f', -1)),
            Map.entry("float64>int64/none", value -> ((Double) value).longValue()),
            Map.entry("float64>bool/none", value -> value.equals(1.0)),
            Map.entry("string>object/json", value -> json((String) value, Map.class, "map[string]interface {}")),
            Map.entry("string>array/json", value -> json((String) value, List.class, "[]interface {}")));

    private Conversions() {}

    static @Nullable Object resolve(ConvertConfig config, @Nullable Object input) {
        FieldError error = TransformValidation.convert(config);
        if (error != null) {
            throw new PatchException(error.toString());
        }
        String from = GoFormat.typeName(input);
        if (input == null || !FROM_TYPES.contains(from)) {
            throw new PatchException("invalid input type " + from);
        }
        return Transforms.complaining(() -> conversion(config, from).apply(input));
    }

    /** Return the conversion from a Go type; the same type is left as it is. */
    static UnaryOperator<Object> conversion(ConvertConfig config, String from) {
        String to = config.toType().equals("int") ? "int64" : config.toType();
        String canonical = from.equals("int") ? "int64" : from;
        if (to.equals(canonical)) {
            return value -> value;
        }
        UnaryOperator<Object> conversion = BY_PAIR.get(canonical + ">" + to + "/" + config.formatOrNone());
        if (conversion == null) {
            throw new PatchException(
                    "conversion from " + from + " to " + to + " is not supported with format " + config.formatOrNone());
        }
        return conversion;
    }

    private static Object json(String text, Class<?> type, String goType) {
        try {
            Object value = GoJson.decode(text);
            if (value == null) {
                throw new PatchException("json: cannot unmarshal null into Go value of type " + goType);
            }
            if (!type.isInstance(value)) {
                throw new PatchException(
                        "json: cannot unmarshal " + jsonType(value) + " into Go value of type " + goType);
            }
            return value;
        } catch (GoJsonException problem) {
            throw new PatchException(problem.getMessage());
        }
    }

    private static String jsonType(Object value) {
        return switch (GoFormat.typeName(value)) {
            case "map[string]interface {}" -> "object";
            case "[]interface {}" -> "array";
            case "float64" -> "number";
            default -> GoFormat.typeName(value);
        };
    }
}
