package dev.slipway.expression;

import com.google.common.primitives.UnsignedLong;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code 'text'.format([...])} as cel-go has it: {@code %s %d %f %e %b %o %x %X %%}, with an optional precision. */
final class TextFormat {

    private static final Pattern CLAUSE = Pattern.compile("%(?:\\.(\\d{1,3}))?([a-zA-Z%]?)");
    private static final int DEFAULT_PRECISION = 6;

    private TextFormat() {}

    static String format(String format, List<?> arguments) throws CelEvaluationException {
        Matcher clause = CLAUSE.matcher(format);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        int next = 0;
        while (clause.find()) {
            text.append(format, copied, clause.start());
            copied = clause.end();
            if (clause.group(2).equals("%")) {
                text.append('%');
                continue;
            }
            if (next >= arguments.size()) {
                throw new CelEvaluationException("index " + next + " out of range: format has too few arguments");
            }
            int precision = clause.group(1) == null ? DEFAULT_PRECISION : Integer.parseInt(clause.group(1));
            text.append(one(clause.group(2), precision, arguments.get(next++)));
        }
        return text.append(format, copied, format.length()).toString();
    }

    private static String one(String verb, int precision, @Nullable Object value) throws CelEvaluationException {
        return switch (verb) {
            case "s" -> shown(value);
            case "d" -> shown(number(verb, value));
            case "f" ->
                String.format(
                        Locale.ROOT, "%." + precision + "f", number(verb, value).doubleValue());
            case "e" ->
                String.format(
                        Locale.ROOT, "%." + precision + "e", number(verb, value).doubleValue());
            case "b" -> value instanceof Boolean flag ? (flag ? "1" : "0") : whole(verb, value, 2);
            case "o" -> whole(verb, value, 8);
            case "x" -> whole(verb, value, 16);
            case "X" -> whole(verb, value, 16).toUpperCase(Locale.ROOT);
            default -> throw new CelEvaluationException("unrecognized formatting clause \"" + verb + "\"");
        };
    }

    private static Number number(String verb, @Nullable Object value) throws CelEvaluationException {
        if (value instanceof Number number) {
            return number;
        }
        throw new CelEvaluationException("formatting clause %" + verb + " needs a number");
    }

    private static String whole(String verb, @Nullable Object value, int radix) throws CelEvaluationException {
        return Long.toString(number(verb, value).longValue(), radix);
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TextFormat::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> shown(entry.getKey()) + ": " + shown(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value instanceof UnsignedLong || value != null ? String.valueOf(value) : "null";
    }
}
