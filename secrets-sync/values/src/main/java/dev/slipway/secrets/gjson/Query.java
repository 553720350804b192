package dev.slipway.secrets.gjson;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A question to each element of an array: {@code #(path op value)}, for the first element, or with {@code #} after it,
 * for all.
 */
record Query(String path, String operator, String value, boolean all, String after) {

    private static final String OPERATORS = "!=<>%";
    private static final Set<String> LIKE = Set.of("*", "null", "true", "false");
    private static final Set<String> TRUE_WORDS = Set.of("1", "t", "true");
    private static final Set<String> FALSE_WORDS = Set.of("0", "f", "false");

    /** Return the query at the start of the path; empty when there is none or it is not closed. */
    static Optional<Query> of(String path) {
        if (path.length() < 2 || path.charAt(0) != '#' || "([".indexOf(path.charAt(1)) < 0) {
            return Optional.empty();
        }
        int end = JsonText.end(path, 1);
        if (!Brackets.closes(path.charAt(end - 1))) {
            return Optional.empty();
        }
        boolean all = end < path.length() && path.charAt(end) == '#';
        return Optional.of(parsed(path.substring(2, end - 1), all, path.substring(all ? end + 1 : end)));
    }

    private static Query parsed(String question, boolean all, String after) {
        int at = Brackets.find(question, 0, OPERATORS);
        if (at < 0) {
            return new Query(question.strip(), "", "", all, after);
        }
        int length = at + 1 < question.length() && isSecondOf(question.charAt(at), question.charAt(at + 1)) ? 2 : 1;
        String operator = question.substring(at, at + length);
        String value = question.substring(at + length).strip();
        return new Query(
                question.substring(0, at).strip(),
                operator.equals("==") ? "=" : operator,
                value.startsWith("\"") ? JsonText.unquoted(value) : value,
                all,
                after);
    }

    private static boolean isSecondOf(char first, char second) {
        return second == '=' && first != '%' || first == '!' && second == '%';
    }

    boolean matches(String element) {
        Result whole = Result.of(element);
        Optional<Result> asked = Optional.of(whole);
        if (whole.type() == Result.Type.CONTAINER) {
            asked = path.isEmpty() ? Optional.empty() : Selection.of(element, path);
        } else if (!path.isEmpty()) {
            return false;
        }
        return value.startsWith("~") ? isLike(asked) : asked.filter(this::holds).isPresent();
    }

    /** {@code ~true}, {@code ~false}, {@code ~null} and {@code ~*} ask what a value is like. */
    private boolean isLike(Optional<Result> asked) {
        if (!LIKE.contains(value.substring(1))) {
            return false;
        }
        boolean like =
                switch (value.substring(1)) {
                    case "*" -> asked.isPresent();
                    case "null" ->
                        asked.map(found -> found.type() == Result.Type.NULL).orElse(true);
                    case "true" -> asked.filter(Query::isTrueLike).isPresent();
                    case "false" -> asked.map(Query::isFalseLike).orElse(true);
                    default -> false;
                };
        return operator.isEmpty() || comparesTruth(like, "true");
    }

    private boolean holdsForTruth(boolean truth) {
        return comparesTruth(truth, value);
    }

    /** What is no truth value is neither larger nor smaller than one, except that everything is at least as much. */
    private boolean comparesTruth(boolean truth, String other) {
        boolean opposite = other.equals(String.valueOf(!truth));
        return switch (operator) {
            case "=" -> other.equals(String.valueOf(truth));
            case "!=" -> !other.equals(String.valueOf(truth));
            case ">" -> truth && opposite;
            case ">=" -> truth;
            case "<" -> !truth && opposite;
            case "<=" -> !truth;
            default -> false;
        };
    }

    private static boolean isTrueLike(Result result) {
        return switch (result.type()) {
            case TRUE -> true;
            case NUMBER -> result.number() != 0;
            case STRING -> TRUE_WORDS.contains(result.text().toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static boolean isFalseLike(Result result) {
        return switch (result.type()) {
            case NULL, FALSE -> true;
            case NUMBER -> result.number() == 0;
            case STRING -> FALSE_WORDS.contains(result.text().toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private boolean holds(Result asked) {
        if (operator.isEmpty()) {
            return true;
        }
        return switch (asked.type()) {
            case STRING -> holdsForText(asked.text());
            case NUMBER -> compares(Double.compare(asked.number(), number(value)));
            case TRUE -> holdsForTruth(true);
            case FALSE -> holdsForTruth(false);
            default -> false;
        };
    }

    private boolean holdsForText(String text) {
        return switch (operator) {
            case "%" -> Wildcard.matches(text, value);
            case "!%" -> !Wildcard.matches(text, value);
            default -> compares(text.compareTo(value));
        };
    }

    private boolean compares(int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
        };
    }

    private static double number(String text) {
        return Result.of(text.isEmpty() ? "0" : text).number();
    }
}
