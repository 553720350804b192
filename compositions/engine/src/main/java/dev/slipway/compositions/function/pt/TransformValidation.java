package dev.slipway.compositions.function.pt;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.compositions.function.pt.Transform.ConvertConfig;
import dev.slipway.compositions.function.pt.Transform.MatchConfig;
import dev.slipway.compositions.function.pt.Transform.MathConfig;
import dev.slipway.compositions.function.pt.Transform.RegexpConfig;
import dev.slipway.compositions.function.pt.Transform.StringConfig;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a transform before it is used; null means nothing is. */
final class TransformValidation {

    private static final Set<String> IO_TYPES = Set.of("string", "bool", "int", "int64", "float64", "object", "array");
    private static final Set<String> FORMATS = Set.of("none", "quantity", "json");

    private TransformValidation() {}

    static @Nullable FieldError transform(Transform transform) {
        return switch (transform.type()) {
            case "math" -> transform.math() == null ? missing("math") : FieldError.in("math", math(transform.math()));
            case "map" ->
                transform.map() == null
                        ? missing("map")
                        : FieldError.in("map", map(transform.map().isEmpty()));
            case "match" ->
                transform.match() == null ? missing("match") : FieldError.in("match", match(transform.match()));
            case "string" ->
                transform.string() == null ? missing("string") : FieldError.in("string", string(transform.string()));
            case "convert" ->
                transform.convert() == null
                        ? missing("convert")
                        : FieldError.in("convert", convert(transform.convert()));
            default -> FieldError.invalid("type", transform.type(), "unknown transform type");
        };
    }

    private static FieldError missing(String type) {
        return FieldError.required(type, "given transform type " + type + " requires configuration");
    }

    static @Nullable FieldError math(MathConfig math) {
        return switch (math.type()) {
            case "" -> FieldError.required("type", "math transform type is required");
            case "Multiply" -> value("multiply", math.multiply(), "a multiply");
            case "ClampMin" -> value("clampMin", math.clampMin(), "a clamp min");
            case "ClampMax" -> value("clampMax", math.clampMax(), "a clamp max");
            default -> FieldError.invalid("type", math.type(), "unknown math transform type");
        };
    }

    private static @Nullable FieldError value(String field, @Nullable Long value, String what) {
        return value == null
                ? FieldError.required(field, "must specify a value if " + what + " math transform is specified")
                : null;
    }

    private static @Nullable FieldError map(boolean empty) {
        return empty
                ? FieldError.required("pairs", "at least one pair must be specified if a map transform is specified")
                : null;
    }

    private static @Nullable FieldError match(MatchConfig match) {
        return match.patterns().isEmpty()
                ? FieldError.required(
                        "patterns", "at least one pattern must be specified if a match transform is specified")
                : FieldError.first("patterns", match.patterns(), TransformValidation::pattern);
    }

    private static @Nullable FieldError pattern(Transform.Pattern pattern) {
        return switch (pattern.type()) {
            case "literal", "" ->
                pattern.literal() == null
                        ? FieldError.required("literal", "literal pattern type requires a literal")
                        : null;
            case "regexp" ->
                pattern.regexp() == null
                        ? FieldError.required("regexp", "regexp pattern type requires a regexp")
                        : compiles("regexp", pattern.regexp());
            default -> FieldError.invalid("type", pattern.type(), "unknown pattern type");
        };
    }

    private static @Nullable FieldError string(StringConfig string) {
        return switch (string.type()) {
            case "" -> FieldError.required("type", "string transform type is required");
            case "Format" -> present("fmt", string.format(), "format transform requires a format");
            case "Convert" -> present("convert", string.convert(), "convert transform requires a conversion type");
            case "TrimPrefix", "TrimSuffix" -> present("trim", string.trim(), "trim transform requires a trim value");
            case "Regexp" -> regexp(string.regexp());
            case "Join" -> present("join", string.joinSeparator(), "join transform requires a join");
            case "Replace" -> replace(string);
            default -> FieldError.invalid("type", string.type(), "unknown string transform type");
        };
    }

    private static @Nullable FieldError present(String field, @Nullable Object value, String detail) {
        return value == null ? FieldError.required(field, detail) : null;
    }

    private static @Nullable FieldError replace(StringConfig string) {
        if (string.replace() == null) {
            return FieldError.required("replace", "replace transform requires a replace");
        }
        return string.replace().search().isEmpty()
                ? FieldError.required("replace.search", "replace transform requires a search")
                : null;
    }

    private static @Nullable FieldError regexp(@Nullable RegexpConfig regexp) {
        if (regexp == null) {
            return FieldError.required("regexp", "regexp transform requires a regexp");
        }
        return regexp.match().isEmpty()
                ? FieldError.required("regexp.match", "regexp transform requires a match")
                : compiles("regexp.match", regexp.match());
    }

    private static @Nullable FieldError compiles(String field, String regexp) {
        try {
            Pattern.compile(regexp);
            return null;
        } catch (PatternSyntaxException problem) {
            return FieldError.invalid(field, regexp, "invalid regexp");
        }
    }

    static @Nullable FieldError convert(ConvertConfig convert) {
        if (!FORMATS.contains(convert.formatOrNone())) {
            return FieldError.invalid("format", convert.formatOrNone(), "invalid format");
        }
        return IO_TYPES.contains(convert.toType())
                ? null
                : FieldError.invalid("toType", convert.toType(), "invalid type");
    }
}
