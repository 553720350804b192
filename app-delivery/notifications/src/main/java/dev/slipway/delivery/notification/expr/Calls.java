package dev.slipway.delivery.notification.expr;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of the language itself, and the methods of times and durations. */
final class Calls {

    /** Those whose last argument is a predicate over the items of a list. */
    static final Set<String> OVER_LISTS = Set.of("all", "any", "none", "one", "filter", "map", "count", "find");

    static final Set<String> PLAIN = Set.of(
            "len", "first", "last", "lower", "upper", "trim", "split", "join", "int", "float", "string", "keys",
            "values");

    private Calls() {}

    static @Nullable Object overList(String name, List<@Nullable Object> items, Node predicate, Scope scope) {
        if (name.equals("map")) {
            return items.stream().map(item -> scope.with(item, predicate)).collect(Collectors.toList());
        }
        List<@Nullable Object> chosen = items.stream()
                .filter(item -> Values.isTrue(scope.with(item, predicate)))
                .collect(Collectors.toList());
        return switch (name) {
            case "all" -> chosen.size() == items.size();
            case "any" -> !chosen.isEmpty();
            case "none" -> chosen.isEmpty();
            case "one" -> chosen.size() == 1;
            case "count" -> (long) chosen.size();
            case "find" -> chosen.isEmpty() ? null : chosen.get(0);
            default -> chosen;
        };
    }

    static @Nullable Object plain(String name, List<@Nullable Object> arguments) {
        Object one = arguments.isEmpty() ? null : arguments.get(0);
        return switch (name) {
            case "len" -> length(one);
            case "first" -> Values.list(one).isEmpty() ? null : Values.list(one).get(0);
            case "last" ->
                Values.list(one).isEmpty()
                        ? null
                        : Values.list(one).get(Values.list(one).size() - 1);
            case "lower" -> Values.text(one).toLowerCase(Locale.ROOT);
            case "upper" -> Values.text(one).toUpperCase(Locale.ROOT);
            case "trim" -> Values.text(one).strip();
            case "split" ->
                Arrays.asList(
                        Values.text(one).split(java.util.regex.Pattern.quote(Values.text(second(arguments))), -1));
            case "join" ->
                Values.list(one).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(arguments.size() > 1 ? Values.text(second(arguments)) : ""));
            case "int" ->
                one instanceof String text
                        ? Long.parseLong(text)
                        : Values.number(one).longValue();
            case "float" ->
                one instanceof String text
                        ? Double.parseDouble(text)
                        : Values.number(one).doubleValue();
            case "keys" -> one instanceof Map<?, ?> map ? List.copyOf(map.keySet()) : List.of();
            case "values" -> one instanceof Map<?, ?> map ? List.copyOf(map.values()) : List.of();
            default -> String.valueOf(one);
        };
    }

    private static @Nullable Object second(List<@Nullable Object> arguments) {
        if (arguments.size() < 2) {
            throw ExpressionException.of("a second argument is missing");
        }
        return arguments.get(1);
    }

    private static long length(@Nullable Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        return value instanceof Map<?, ?> map ? map.size() : Values.list(value).size();
    }

    /** Return what a method of a value answers. */
    static @Nullable Object method(@Nullable Object of, String name, List<@Nullable Object> arguments) {
        if (of instanceof Module module) {
            return module.call(name, arguments);
        }
        if (of instanceof Instant time) {
            return time(time, name, arguments);
        }
        if (of instanceof Duration duration) {
            return switch (name) {
                case "Hours" -> duration.toMillis() / 3_600_000.0;
                case "Minutes" -> duration.toMillis() / 60_000.0;
                case "Seconds" -> duration.toMillis() / 1_000.0;
                default -> throw ExpressionException.of("a duration has no method " + name);
            };
        }
        if (of == null) {
            throw ExpressionException.absent(name);
        }
        throw ExpressionException.of(Values.type(of) + " has no method " + name);
    }

    private static Object time(Instant time, String name, List<@Nullable Object> arguments) {
        Object one = arguments.isEmpty() ? null : arguments.get(0);
        return switch (name) {
            case "Sub" -> Duration.between(instant(one), time);
            case "Add" -> Values.add(time, one);
            case "After" -> time.isAfter(instant(one));
            case "Before" -> time.isBefore(instant(one));
            case "Equal" -> time.equals(one);
            case "Unix" -> time.getEpochSecond();
            default -> throw ExpressionException.of("a time has no method " + name);
        };
    }

    private static Instant instant(@Nullable Object value) {
        if (value instanceof Instant time) {
            return time;
        }
        throw ExpressionException.of("a time is wanted, not " + Values.type(value));
    }
}
