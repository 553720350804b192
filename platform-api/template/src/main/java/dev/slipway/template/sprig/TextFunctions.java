package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.format.GoText;
import dev.slipway.template.format.TextMap;
import dev.slipway.template.format.TypedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts: trimming, cutting, joining, quoting, indenting. Positions are in bytes, as in Go. */
final class TextFunctions {

    static final Functions FUNCTIONS = Functions.NONE
            .with("hello", "", a -> "Hello!")
            .with("trim", "string", a -> GoText.trimmed(a.text(0)))
            .with("trimall", "string string", a -> trim(a.text(1), a.text(0)))
            .with("trimAll", "string string", a -> trim(a.text(1), a.text(0)))
            .with("trimSuffix", "string string", a -> trimSuffix(a.text(1), a.text(0)))
            .with("trimPrefix", "string string", a -> trimPrefix(a.text(1), a.text(0)))
            .with("upper", "string", a -> GoText.upper(a.text(0)))
            .with("lower", "string", a -> GoText.lower(a.text(0)))
            .with("substr", "int int string", TextFunctions::substring)
            .with("trunc", "int string", TextFunctions::truncate)
            .with("repeat", "int string", TextFunctions::repeat)
            .with("contains", "string string", a -> a.text(1).contains(a.text(0)))
            .with("hasPrefix", "string string", a -> a.text(1).startsWith(a.text(0)))
            .with("hasSuffix", "string string", a -> a.text(1).endsWith(a.text(0)))
            .with("quote", "any...", a -> quoted(a.from(0)))
            .with("squote", "any...", a -> singleQuoted(a.from(0)))
            .with("cat", "any...", a -> cat(a.from(0)))
            .with("indent", "int string", a -> indent(a))
            .with("nindent", "int string", a -> "\n" + indent(a))
            .with("replace", "string string string", TextFunctions::replace)
            .with("plural", "string string int", a -> a.integer(2) == 1 ? a.text(0) : a.text(1))
            .with("join", "string any", TextFunctions::join)
            .with("sortAlpha", "any", a -> sorted(a.any(0)))
            .with("toStrings", "any", a -> Casts.texts(a.any(0)))
            .with("split", "string string", a -> numbered(split(a.text(1), a.text(0), -1)))
            .with("splitn", "string int string", a -> numbered(split(a.text(2), a.text(0), a.integer(1))))
            .with("splitList", "string string", a -> TypedList.texts(split(a.text(1), a.text(0), -1)));

    private TextFunctions() {}

    private static String trim(String text, String cutset) {
        int[] runes = text.codePoints().toArray();
        int start = 0;
        int end = runes.length;
        while (start < end && cutset.indexOf(runes[start]) >= 0) {
            start++;
        }
        while (end > start && cutset.indexOf(runes[end - 1]) >= 0) {
            end--;
        }
        return new String(runes, start, end - start);
    }

    private static String trimSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static String trimPrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String substring(Arguments arguments) {
        int start = arguments.integer(0);
        int end = arguments.integer(1);
        String text = arguments.text(2);
        int length = GoText.bytes(text).length;
        if (start < 0) {
            return bytes(text, 0, end);
        }
        return bytes(text, start, end < 0 || end > length ? length : end);
    }

    private static String truncate(Arguments arguments) {
        int count = arguments.integer(0);
        String text = arguments.text(1);
        int length = GoText.bytes(text).length;
        if (count < 0 && length + count > 0) {
            return bytes(text, length + count, length);
        }
        return count >= 0 && length > count ? bytes(text, 0, count) : text;
    }

    static String bytes(String text, int start, int end) {
        byte[] bytes = GoText.bytes(text);
        if (start < 0 || end > bytes.length || start > end) {
            throw new FunctionException(
                    end < 0 || end > bytes.length
                            ? "runtime error: slice bounds out of range [:" + end + "]"
                                    + (end < 0 ? "" : " with length " + bytes.length)
                            : "runtime error: slice bounds out of range [" + start + ":" + end + "]");
        }
        return GoText.of(Arrays.copyOfRange(bytes, start, end));
    }

    private static String repeat(Arguments arguments) {
        int count = arguments.integer(0);
        String text = arguments.text(1);
        if (count < 0) {
            throw new FunctionException("strings: negative Repeat count");
        }
        arguments.rendering().reserve((long) count * text.length());
        return text.repeat(count);
    }

    private static String quoted(List<@Nullable Object> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(value -> GoQuote.quote(Casts.text(value)))
                .collect(Collectors.joining(" "));
    }

    private static String singleQuoted(List<@Nullable Object> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(value -> "'" + GoFormat.value(value) + "'")
                .collect(Collectors.joining(" "));
    }

    private static String cat(List<@Nullable Object> values) {
        return values.stream().filter(Objects::nonNull).map(GoFormat::value).collect(Collectors.joining(" "));
    }

    private static String indent(Arguments arguments) {
        int spaces = arguments.integer(0);
        String text = arguments.text(1);
        if (spaces < 0) {
            throw new FunctionException("strings: negative Repeat count");
        }
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        arguments.rendering().reserve(lines * spaces + text.length());
        String pad = " ".repeat(spaces);
        return pad + text.replace("\n", "\n" + pad);
    }

    private static String replace(Arguments arguments) {
        String from = arguments.text(0);
        String to = arguments.text(1);
        String text = arguments.text(2);
        arguments.rendering().reserve((long) (text.length() / Math.max(1, from.length()) + 1) * to.length());
        return text.replace(from, to);
    }

    private static String join(Arguments arguments) {
        List<@Nullable Object> texts = Casts.texts(arguments.any(1));
        String separator = arguments.text(0);
        arguments.rendering().reserve((long) texts.size() * separator.length());
        return texts.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static List<@Nullable Object> sorted(@Nullable Object list) {
        List<@Nullable Object> texts = Casts.texts(list);
        if (!(list instanceof List)) {
            return TypedList.texts(List.of(Casts.text(list)));
        }
        texts.sort((x, y) -> GoJson.BY_BYTES.compare((String) x, (String) y));
        return texts;
    }

    /** Return the parts as Go's {@code strings.SplitN} does: between characters where the separator is empty. */
    static List<String> split(String text, String separator, int most) {
        List<String> parts = new ArrayList<>();
        if (most == 0 || (separator.isEmpty() && text.isEmpty())) {
            return parts;
        }
        int start = 0;
        while (most < 0 || parts.size() < most - 1) {
            int at = next(text, separator, start);
            if (at < 0) {
                break;
            }
            parts.add(text.substring(start, at));
            start = at + separator.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int next(String text, String separator, int start) {
        if (!separator.isEmpty()) {
            return text.indexOf(separator, start);
        }
        int end = text.offsetByCodePoints(start, 1);
        return end < text.length() ? end : -1;
    }

    private static Map<String, Object> numbered(List<String> parts) {
        Map<String, Object> numbered = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            numbered.put("_" + i, parts.get(i));
        }
        return new TextMap(numbered);
    }
}
