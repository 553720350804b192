package dev.slipway.delivery.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Regular expressions of users, in the syntax of Go. One that is broken matches nothing. */
public final class Expression {

    private Expression() {}

    /** Return whether some part of the text matches. */
    public static boolean found(String expression, String text) {
        return parse(expression).filter(valid -> valid.matcher(text).find()).isPresent();
    }

    /** Return whether some part of the text matches an expression that may also look around, which Go's do not. */
    public static boolean foundLookingAround(String expression, String text) {
        Optional<Pattern> linear = parse(expression);
        return linear.isPresent() ? linear.get().matcher(text).find() : LookingAround.found(expression, text);
    }

    /** Return whether the expression can be read. */
    public static boolean isValid(String expression) {
        return parse(expression).isPresent();
    }

    private static Optional<Pattern> parse(String expression) {
        try {
            return Optional.of(Pattern.compile(expression));
        } catch (PatternSyntaxException broken) {
            return Optional.empty();
        }
    }
}
