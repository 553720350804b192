package dev.slipway.cluster.topology.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Validates a value against a schema, without its rules, as the API server validates custom resources. Paths of fields go
 * on from the one given: {@code .name} for fields, {@code .[0]} for items.
 */
public final class ValueCheck {

    private final String root;

    private ValueCheck(String root) {
        this.root = root;
    }

    public static List<FieldError> check(@Nullable Object value, SchemaNode schema, String path) {
        return new ValueCheck(path).check(value, schema, new Place(path, ""));
    }

    /** Where a value stands: its path, and its name as messages give it. */
    private record Place(String path, String name) {

        Place child(String key) {
            return new Place(path + "." + key, name.isEmpty() ? key : name + "." + key);
        }

        String subject() {
            return name.isEmpty() ? "" : name + " in body ";
        }
    }

    private List<FieldError> check(@Nullable Object value, SchemaNode schema, Place place) {
        List<FieldError> errors = new ArrayList<>();
        boolean fits = typed(value, schema, place, errors);
        if (value == null) {
            return errors;
        }
        junctors(value, schema, place, errors);
        if (value instanceof Number number && (fits || schema.type().equals("integer"))) {
            number(number, schema, place, errors);
        }
        if (fits) {
            if (value instanceof String text) {
                text(text, schema, place, errors);
            } else if (value instanceof List<?> list) {
                items(list, schema, place, errors);
            }
        }
        enumeration(value, schema, place, errors);
        if (value instanceof Map<?, ?> map) {
            fields(map, schema, place, errors);
        }
        return errors;
    }

    private static boolean typed(@Nullable Object value, SchemaNode schema, Place place, List<FieldError> errors) {
        if (value == null && schema.isNullable()) {
            return true;
        }
        String wanted = schema.isIntOrString() ? "integer,string" : schema.type();
        String actual = typeOf(value);
        boolean wholeNumber = actual.equals("integer") && wanted.equals("number");
        boolean same =
                wanted.isEmpty() ? value != null : List.of(wanted.split(",")).contains(actual);
        if (!same && !wholeNumber && !wanted.isEmpty()) {
            errors.add(FieldError.wrongType(
                    place.path(),
                    shown(value),
                    place.subject() + "must be of type " + wanted + ": \"" + actual + "\""));
            return false;
        }
        return true;
    }

    private static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Number number) {
            return number.doubleValue() == Math.rint(number.doubleValue()) ? "integer" : "number";
        }
        return value instanceof Boolean
                ? "boolean"
                : value instanceof String ? "string" : value instanceof List<?> ? "array" : "object";
    }

    private void junctors(Object value, SchemaNode schema, Place place, List<FieldError> errors) {
        List<SchemaNode> any = schema.all("anyOf");
        List<SchemaNode> one = schema.all("oneOf");
        List<SchemaNode> all = schema.all("allOf");
        if (!any.isEmpty() && any.stream().allMatch(each -> fails(value, each, place))) {
            composite("must validate at least one schema (anyOf)", errors);
            errors.addAll(check(value, any.get(0), place));
        }
        long valid = one.stream().filter(each -> !fails(value, each, place)).count();
        if (!one.isEmpty() && valid != 1) {
            composite(
                    "must validate one and only one schema (oneOf). Found "
                            + (valid == 0 ? "none valid" : valid + " valid alternatives"),
                    errors);
            if (valid == 0) {
                errors.addAll(check(value, one.get(0), place));
            }
        }
        List<FieldError> failed = new ArrayList<>();
        all.forEach(each -> failed.addAll(check(value, each, place)));
        errors.addAll(failed);
        if (!failed.isEmpty()) {
            composite("must validate all the schemas (allOf)", errors);
        }
        if (schema.not().isPresent() && !fails(value, schema.not().get(), place)) {
            composite("must not validate the schema (not)", errors);
        }
    }

    /** Kubernetes reports these at the root of the value, wherever they come from. */
    private void composite(String problem, List<FieldError> errors) {
        errors.add(FieldError.invalid(root, "value", "\"\" " + problem));
    }

    private boolean fails(Object value, SchemaNode schema, Place place) {
        return !check(value, schema, place).isEmpty();
    }

    private static void text(String text, SchemaNode schema, Place place, List<FieldError> errors) {
        int length = text.codePointCount(0, text.length());
        schema.number("maxLength")
                .filter(limit -> length > limit)
                .ifPresent(limit -> errors.add(
                        FieldError.tooLong(place.path(), "may not be more than " + whole(limit) + " bytes")));
        schema.number("minLength")
                .filter(limit -> length < limit)
                .ifPresent(limit -> errors.add(FieldError.invalid(
                        place.path(), text, place.subject() + "should be at least " + whole(limit) + " chars long")));
        String pattern = schema.tree().get("pattern") instanceof String given ? given : "";
        if (!pattern.isEmpty() && !finds(pattern, text)) {
            errors.add(FieldError.invalid(place.path(), text, place.subject() + "should match '" + pattern + "'"));
        }
        String format = schema.tree().get("format") instanceof String given ? given : "";
        if (!format.isEmpty() && !Formats.accepts(format, text)) {
            errors.add(FieldError.wrongType(
                    place.path(), text, place.subject() + "must be of type " + format + ": \"" + text + "\""));
        }
    }

    private static boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException noPattern) {
            return false;
        }
    }

    private static void number(Number number, SchemaNode schema, Place place, List<FieldError> errors) {
        double value = number.doubleValue();
        whole(number, schema, place).ifPresent(errors::add);
        boolean openTop = Boolean.TRUE.equals(schema.tree().get("exclusiveMaximum"));
        boolean openBottom = Boolean.TRUE.equals(schema.tree().get("exclusiveMinimum"));
        schema.number("maximum")
                .filter(limit -> openTop ? value >= limit : value > limit)
                .ifPresent(limit -> errors.add(FieldError.invalid(
                        place.path(),
                        shown(number),
                        place.subject() + "should be less than " + (openTop ? "" : "or equal to ") + whole(limit))));
        schema.number("minimum")
                .filter(limit -> openBottom ? value <= limit : value < limit)
                .ifPresent(limit -> errors.add(FieldError.invalid(
                        place.path(),
                        shown(number),
                        place.subject() + "should be greater than " + (openBottom ? "" : "or equal to ")
                                + whole(limit))));
        schema.number("multipleOf")
                .filter(factor -> value / factor != Math.rint(value / factor))
                .ifPresent(factor -> errors.add(FieldError.invalid(
                        place.path(), shown(number), place.subject() + "should be a multiple of " + whole(factor))));
    }

    /** Kubernetes says again of a number that it is not whole, and of a whole one that it does not fit its format. */
    private static Optional<FieldError> whole(Number number, SchemaNode schema, Place place) {
        double value = number.doubleValue();
        boolean small = "int32".equals(schema.tree().get("format"));
        boolean whole = value == Math.rint(value);
        boolean fits = whole && (!small || value == (int) value);
        return schema.type().equals("integer") && !fits
                ? Optional.of(FieldError.invalid(
                        place.path(),
                        shown(number),
                        place.subject() + "must be a whole number" + (small ? " of 32 bits" : "")))
                : Optional.empty();
    }

    private void items(List<?> list, SchemaNode schema, Place place, List<FieldError> errors) {
        schema.items().ifPresent(items -> {
            for (int i = 0; i < list.size(); i++) {
                errors.addAll(check(list.get(i), items, place.child("[" + i + "]")));
            }
        });
        schema.number("minItems")
                .filter(limit -> list.size() < limit)
                .ifPresent(limit -> errors.add(FieldError.invalid(
                        place.path(),
                        shown(list),
                        place.subject() + "should have at least " + whole(limit) + " items")));
        schema.number("maxItems")
                .filter(limit -> list.size() > limit)
                .ifPresent(limit -> errors.add(
                        FieldError.tooMany(place.path(), shown(list), "must have at most " + whole(limit) + " items")));
        if (Boolean.TRUE.equals(schema.tree().get("uniqueItems")) && new HashSet<>(list).size() < list.size()) {
            errors.add(FieldError.invalid(place.path(), shown(list), place.subject() + "shouldn't contain duplicates"));
        }
    }

    private static void enumeration(Object value, SchemaNode schema, Place place, List<FieldError> errors) {
        List<Object> allowed = schema.enumValues();
        if (!allowed.isEmpty() && allowed.stream().noneMatch(each -> same(each, value))) {
            errors.add(FieldError.notSupported(
                    place.path(),
                    shown(value),
                    "supported values: "
                            + allowed.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "))));
        }
    }

    private static boolean same(@Nullable Object left, Object right) {
        if (left instanceof Number other && right instanceof Number one) {
            // A whole allowed number is compared with the whole part, as Go converts it.
            return other instanceof Double
                    ? one.doubleValue() == other.doubleValue()
                    : one.longValue() == other.longValue();
        }
        return right.equals(left);
    }

    private void fields(Map<?, ?> map, SchemaNode schema, Place place, List<FieldError> errors) {
        var max = schema.number("maxProperties").filter(limit -> map.size() > limit);
        var min = schema.number("minProperties").filter(limit -> map.size() < limit);
        if (max.isPresent() || min.isPresent()) {
            max.ifPresent(limit -> errors.add(
                    FieldError.tooMany(place.path(), shown(map), "must have at most " + whole(limit) + " items")));
            min.ifPresent(limit -> errors.add(FieldError.invalid(
                    place.path(),
                    shown(map),
                    place.subject() + "should have at least " + whole(limit) + " properties")));
        } else if (schema.tree().get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !map.containsKey(name))
                    .forEach(name -> errors.add(FieldError.required(
                            place.child(String.valueOf(name)).path(), "")));
        }
        map.forEach((key, value) -> schema.field(String.valueOf(key))
                .ifPresent(field -> errors.addAll(check(value, field, place.child(String.valueOf(key))))));
    }

    private static String whole(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "null" : String.valueOf(value);
    }
}
