package dev.slipway.template.sprig;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateFunction;
import dev.slipway.template.format.GoReplacement;
import dev.slipway.template.format.Matches;
import dev.slipway.template.format.TypedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Regular expressions, which are RE2's: they run in linear time whatever they say. */
final class RegexFunctions {

    private static final String PANICS = "regexp: Compile";
    private static final int MAX_PATTERN = 10_000;

    static final Functions FUNCTIONS = Functions.NONE
            .with("regexMatch", "string string", RegexFunctions::matchOrNot)
            .with("mustRegexMatch", "string string", a -> matcher(a).find())
            .plus(both("regexFind", "string string", RegexFunctions::find))
            .plus(both("regexFindAll", "string string int", RegexFunctions::findAll))
            .plus(both("regexSplit", "string string int", RegexFunctions::split))
            .plus(both("regexReplaceAll", "string string string", RegexFunctions::replace))
            .plus(both("regexReplaceAllLiteral", "string string string", RegexFunctions::replaceLiteral))
            .with("regexQuoteMeta", "string", a -> quoteMeta(a.text(0)));

    private RegexFunctions() {}

    /** Without {@code must} the error of a bad pattern comes with the words of the function that panics in Go. */
    private static Functions both(String name, String signature, TemplateFunction function) {
        String must = "mustR" + name.substring(1);
        return Functions.NONE.with(must, signature, function).with(name, signature, arguments -> {
            try {
                compile(arguments.text(0));
            } catch (FunctionException invalid) {
                throw new FunctionException(PANICS + "(`" + arguments.text(0) + "`): " + invalid.getMessage());
            }
            return function.call(arguments);
        });
    }

    private static Pattern compile(String pattern) {
        if (pattern.length() > MAX_PATTERN) {
            throw new FunctionException("pattern of more than " + MAX_PATTERN + " characters");
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException invalid) {
            throw new FunctionException("error parsing regexp: " + invalid.getDescription()
                    + (invalid.getPattern() == null || invalid.getPattern().isEmpty()
                            ? ""
                            : ": `" + invalid.getPattern() + "`"));
        }
    }

    private static Matcher matcher(Arguments arguments) {
        return compile(arguments.text(0)).matcher(arguments.text(1));
    }

    private static boolean matchOrNot(Arguments arguments) {
        try {
            return matcher(arguments).find();
        } catch (FunctionException invalid) {
            return false;
        }
    }

    private static String find(Arguments arguments) {
        Matcher matcher = matcher(arguments);
        return matcher.find() ? matcher.group() : "";
    }

    private static List<@Nullable Object> findAll(Arguments arguments) {
        Matches matches = new Matches(matcher(arguments), arguments.text(1));
        int most = arguments.integer(2);
        List<@Nullable Object> found = new ArrayList<>();
        while ((most < 0 || found.size() < most) && matches.next()) {
            found.add(matches.matcher().group());
        }
        return found.isEmpty() ? TypedList.noTexts() : TypedList.texts(found);
    }

    private static List<@Nullable Object> split(Arguments arguments) {
        String text = arguments.text(1);
        int most = arguments.integer(2);
        List<@Nullable Object> parts = new ArrayList<>();
        if (most == 0) {
            return TypedList.noTexts();
        }
        Matches matches = new Matches(matcher(arguments), text);
        if (!arguments.text(0).isEmpty() && text.isEmpty()) {
            return TypedList.texts(List.of(""));
        }
        int start = 0;
        int end = 0;
        while ((most < 0 || parts.size() < most - 1) && matches.next()) {
            end = matches.matcher().start();
            if (matches.matcher().end() != 0) {
                parts.add(text.substring(start, end));
            }
            start = matches.matcher().end();
        }
        if (end != text.length()) {
            parts.add(text.substring(start));
        }
        return TypedList.texts(parts);
    }

    private static String replace(Arguments arguments) {
        Matcher matcher = matcher(arguments);
        GoReplacement replacement = new GoReplacement(arguments.text(2));
        return replaced(arguments, matcher, () -> replacement.of(matcher));
    }

    private static String replaceLiteral(Arguments arguments) {
        return replaced(arguments, matcher(arguments), () -> arguments.text(2));
    }

    private static String replaced(Arguments arguments, Matcher matcher, Supplier<String> replacement) {
        String text = arguments.text(1);
        Matches matches = new Matches(matcher, text);
        StringBuilder result = new StringBuilder();
        int end = 0;
        while (matches.next()) {
            result.append(text, end, matcher.start()).append(replacement.get());
            end = matcher.end();
            checkLength(arguments, result);
        }
        return result.append(text.substring(end)).toString();
    }

    private static void checkLength(Arguments arguments, StringBuilder result) {
        if (result.length() > (1 << 20)) {
            arguments.rendering().reserve(result.length());
        }
    }

    private static String quoteMeta(String text) {
        StringBuilder quoted = new StringBuilder();
        for (char c : text.toCharArray()) {
            quoted.append("\\.+*?()|[]{}^$".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return quoted.toString();
    }
}
