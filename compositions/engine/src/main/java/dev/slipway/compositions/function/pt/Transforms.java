package dev.slipway.compositions.function.pt;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.compositions.function.pt.Transform.MatchConfig;
import dev.slipway.compositions.function.pt.Transform.MathConfig;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Applies transforms to a value. */
final class Transforms {

    private Transforms() {}

    /** Return what the chain makes of the value. */
    static @Nullable Object resolve(List<Transform> transforms, @Nullable Object input) {
        Object value = input;
        for (int i = 0; i < transforms.size(); i++) {
            try {
                value = resolve(transforms.get(i), value);
            } catch (PatchException problem) {
                throw problem.in("transform at index " + i + " returned error");
            }
        }
        return value;
    }

    static @Nullable Object resolve(Transform transform, @Nullable Object input) {
        String type = transform.type();
        return switch (type) {
            case "math" -> in(type, transform.math(), config -> math(config, input));
            case "map" -> in(type, transform.map(), config -> map(config, input));
            case "match" -> in(type, transform.match(), config -> match(config, input));
            case "string" -> in(type, transform.string(), config -> StringTransforms.resolve(config, input));
            case "convert" -> in(type, transform.convert(), config -> Conversions.resolve(config, input));
            default -> throw new PatchException("transform type " + type + " is not supported");
        };
    }

    private interface Step<T> {
        @Nullable
        Object apply(T config);
    }

    private static <T> @Nullable Object in(String type, @Nullable T config, Step<T> step) {
        if (config == null) {
            throw new PatchException("given transform type " + type + " requires configuration");
        }
        try {
            return step.apply(config);
        } catch (PatchException problem) {
            throw problem.in(type + " transform could not resolve");
        }
    }

    static Object math(MathConfig math, @Nullable Object input) {
        FieldError error = TransformValidation.math(math);
        if (error != null) {
            throw new PatchException(error.toString());
        }
        if (!(input instanceof Number number)) {
            throw new PatchException(
                    "input is required to be a number for math transformer, got " + GoFormat.typeName(input));
        }
        if (math.multiply() != null && math.type().equals("Multiply")) {
            return number instanceof Double
                    ? (Object) (number.doubleValue() * math.multiply())
                    : (Object) (number.longValue() * math.multiply());
        }
        // Clamping looks at the whole part only, so 1.9 is not above 1.
        if (math.clampMin() != null && math.type().equals("ClampMin") && number.longValue() < math.clampMin()) {
            return math.clampMin();
        }
        if (math.clampMax() != null && math.type().equals("ClampMax") && number.longValue() > math.clampMax()) {
            return math.clampMax();
        }
        return number;
    }

    static @Nullable Object map(Map<String, Object> pairs, @Nullable Object input) {
        if (!(input instanceof String key)) {
            throw new PatchException("type " + GoFormat.typeName(input) + " is not supported for map transform");
        }
        if (!pairs.containsKey(key)) {
            throw new PatchException("key " + key + " is not found in map");
        }
        return GoJson.throughStruct(pairs.get(key));
    }

    static @Nullable Object match(MatchConfig match, @Nullable Object input) {
        for (int i = 0; i < match.patterns().size(); i++) {
            Transform.Pattern pattern = match.patterns().get(i);
            try {
                if (matches(pattern, input)) {
                    return GoJson.throughStruct(pattern.result());
                }
            } catch (PatchException problem) {
                throw problem.in("cannot match pattern at index " + i);
            }
        }
        if (!match.fallbackTo().equals("Input")) {
            return GoJson.throughStruct(match.fallbackValue());
        }
        if (match.fallbackValue() != null) {
            throw new PatchException("cannot set both a fallback value and the fallback to input flag");
        }
        return input;
    }

    private static boolean matches(Transform.Pattern pattern, @Nullable Object input) {
        return switch (pattern.type()) {
            case "literal" -> required(pattern.literal(), "literal").equals(text(input));
            case "regexp" -> matchesRegexp(required(pattern.regexp(), "regexp"), input);
            default -> throw new PatchException("unsupported pattern type '" + pattern.type() + "'");
        };
    }

    private static boolean matchesRegexp(String regexp, @Nullable Object input) {
        Pattern compiled = compile(regexp, "cannot compile regexp");
        if (input == null) {
            throw new PatchException("unsupported input type 'null'");
        }
        return compiled.matcher(text(input)).find();
    }

    static Pattern compile(String regexp, String context) {
        try {
            return Pattern.compile(regexp);
        } catch (PatternSyntaxException problem) {
            throw new PatchException(context + ": " + problem.getMessage());
        }
    }

    private static String required(@Nullable String value, String field) {
        if (value == null) {
            throw new PatchException(field + " is required by type " + field);
        }
        return value;
    }

    private static String text(@Nullable Object input) {
        if (input instanceof String text) {
            return text;
        }
        throw new PatchException("unsupported input type '" + GoFormat.typeName(input) + "'");
    }

    /** Return what the supplier gives; its complaints become a patch's. */
    static <T> T complaining(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException problem) {
            throw new PatchException(String.valueOf(problem.getMessage()));
        }
    }
}
