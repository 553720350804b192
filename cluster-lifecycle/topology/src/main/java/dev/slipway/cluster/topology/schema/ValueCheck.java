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
 * on from the one given: {@code .name} for fields, {@code [0]} for items, with a dot before it only at the root.
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

        Place item(int index) {
            String step = "[" + index + "]";
            return new Place(path + (name.isEmpty() ? "." : "") + step, name + step);
        }

        String subject() {
            return name.isEmpty() ? "" : name + " in body ";
        }
    }

    /** No problem is told twice. */
    private List<FieldError> check(@Nullable Object value, SchemaNode schema, Place place) {
        return found(value, schema, place).stream().distinct().toList();
    }

    private List<FieldError> found(@Nullable Object value, SchemaNode schema, Place place) {
        List<FieldError> errors = new ArrayList<>();
        boolean fits = typed(value, schema, place, errors);
        if (value == null) {
            enumeration(null, schema, place, errors);
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
        if (ValueTypes.fits(value, schema)) {
            return true;
        }
        errors.add(FieldError.wrongType(
                place.path(),
                shown(value),
                place.subject() + "must be of type " + ValueTypes.wanted(schema) + ": \"" + ValueTypes.of(value)
                        + "\""));
        return false;
    }

    private void junctors(Object value, SchemaNode schema, Place place, List<FieldError> errors) {
        List<SchemaNode> any = schema.all("anyOf");
        List<SchemaNode> one = schema.all("oneOf");
        List<SchemaNode> all = schema.all("allOf");
        if (!any.isEmpty() && any.stream().allMatch(each -> fails(value, each, place))) {
            composite("must validate at least one schema (anyOf)", place, errors);
            errors.addAll(check(value, closest(value, any), place));
        }
        long valid = one.stream().filter(each -> !fails(value, each, place)).count();
        if (!one.isEmpty() && valid != 1) {
            composite(
                    "must validate one and only one schema (oneOf). Found "
                            + (valid == 0 ? "none valid" : valid + " valid alternatives"),
                    place,
                    errors);
            if (valid == 0) {
                errors.addAll(check(value, closest(value, one), place));
            }
        }
        List<FieldError> failed = new ArrayList<>();
        all.forEach(each -> failed.addAll(check(value, each, place)));
        errors.addAll(failed);
        if (!failed.isEmpty()) {
            composite("must validate all the schemas (allOf)", place, errors);
        }
        if (schema.not().isPresent() && !fails(value, schema.not().get(), place)) {
            composite("must not validate the schema (not)", place, errors);
        }
    }

    /** Return the alternative that has the most to say about the value, the first of several. */
    private static SchemaNode closest(Object value, List<SchemaNode> alternatives) {
        SchemaNode closest = alternatives.get(0);
        for (SchemaNode alternative : alternatives) {
            closest = Likeness.of(value, alternative) > Likeness.of(value, closest) ? alternative : closest;
        }
        return closest;
    }

    /** Kubernetes reports these at the root of the value, wherever they come from. */
    private void composite(String problem, Place place, List<FieldError> errors) {
        errors.add(FieldError.invalid(root, "value", "\"" + place.name() + "\" " + problem));
    }

    private boolean fails(Object value, SchemaNode schema, Place place) {
        return !check(value, schema, place).isEmpty();
    }

    private static void text(String text, SchemaNode schema, Place place, List<FieldError> errors) {
        shape(text, schema, place).ifPresent(errors::add);
        String format = schema.tree().get("format") instanceof String given ? given : "";
        if (!format.isEmpty() && !Formats.accepts(format, text)) {
            errors.add(FieldError.wrongType(
                    place.path(), text, place.subject() + "must be of type " + format + ": \"" + text + "\""));
        }
    }

    /** Only the first of length and pattern that is wrong counts. */
    private static Optional<FieldError> shape(String text, SchemaNode schema, Place place) {
        int length = text.codePointCount(0, text.length());
        Optional<Double> tooLong = schema.number("maxLength").filter(limit -> length > limit);
        if (tooLong.isPresent()) {
            return tooLong.map(
                    limit -> FieldError.tooLong(place.path(), "may not be more than " + whole(limit) + " bytes"));
        }
        Optional<Double> tooShort = schema.number("minLength").filter(limit -> length < limit);
        if (tooShort.isPresent()) {
            return tooShort.map(limit -> FieldError.invalid(
                    place.path(), text, place.subject() + "should be at least " + whole(limit) + " chars long"));
        }
        String pattern = schema.tree().get("pattern") instanceof String given ? given : "";
        return pattern.isEmpty() || finds(pattern, text)
                ? Optional.empty()
                : Optional.of(
                        FieldError.invalid(place.path(), text, place.subject() + "should match '" + pattern + "'"));
    }

    private static boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException noPattern) {
            return false;
        }
    }

    private void number(Number number, SchemaNode schema, Place place, List<FieldError> errors) {
        double value = number.doubleValue();
        range(number, schema, place).ifPresent(errors::add);
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

    /**
     * Kubernetes says again of a number that it is not whole, and of one that it does not fit its format, both of the whole
     * value.
     */
    private Optional<FieldError> range(Number number, SchemaNode schema, Place place) {
        double value = number.doubleValue();
        String format = schema.tree().get("format") instanceof String given ? given : "";
        boolean fits =
                switch (schema.isIntOrString() ? "" : schema.type()) {
                    case "integer" -> ValueTypes.isWhole(number) && (!format.equals("int32") || value == (int) value);
                    case "number" -> !format.equals("float") || Math.abs(value) <= Float.MAX_VALUE;
                    default -> true;
                };
        return fits
                ? Optional.empty()
                : Optional.of(FieldError.invalid(
                        root,
                        shown(number),
                        "Checked value must be of type " + schema.type() + " ("
                                + (format.isEmpty() ? "default format" : "format " + format) + ") in " + place.name()));
    }

    private void items(List<?> list, SchemaNode schema, Place place, List<FieldError> errors) {
        schema.items().ifPresent(items -> {
            for (int i = 0; i < list.size(); i++) {
                errors.addAll(check(list.get(i), items, place.item(i)));
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

    private static void enumeration(@Nullable Object value, SchemaNode schema, Place place, List<FieldError> errors) {
        List<Object> allowed = schema.enumValues();
        if (!allowed.isEmpty() && allowed.stream().noneMatch(each -> same(each, value))) {
            errors.add(FieldError.notSupported(
                    place.path(),
                    shown(value),
                    "supported values: "
                            + allowed.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "))));
        }
    }

    private static boolean same(Object left, @Nullable Object right) {
        if (left instanceof Number other && right instanceof Number one) {
            // A whole allowed number is compared with the whole part, as Go converts it.
            return other instanceof Double
                    ? one.doubleValue() == other.doubleValue()
                    : one.longValue() == other.longValue();
        }
        return left.equals(right);
    }

    private void fields(Map<?, ?> map, SchemaNode schema, Place place, List<FieldError> errors) {
        var max = schema.number("maxProperties").filter(limit -> map.size() > limit);
        var min = schema.number("minProperties").filter(limit -> map.size() < limit);
        max.ifPresent(limit -> errors.add(
                FieldError.tooMany(place.path(), shown(map), "must have at most " + whole(limit) + " items")));
        min.ifPresent(limit -> errors.add(FieldError.invalid(
                place.path(), shown(map), place.subject() + "should have at least " + whole(limit) + " properties")));
        if (schema.tree().get("required") instanceof List<?> required) {
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
