package dev.slipway.delivery.notification.expr;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What operators do with values. */
final class Values {

    private static final int LONGEST_RANGE = 10_000;

    private Values() {}

    static String type(@Nullable Object value) {
        if (value == null) {
            return "nil";
        }
        if (value instanceof Map) {
            return "a map";
        }
        if (value instanceof Collection) {
            return "a list";
        }
        return value instanceof Number ? "a number" : value instanceof String ? "a text" : "of another type";
    }

    static @Nullable Object field(@Nullable Object of, String name) {
        if (of == null) {
            throw ExpressionException.absent(name);
        }
        if (of instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (of instanceof Module module) {
            return module.constant(name);
        }
        throw ExpressionException.of(type(of) + " has no field " + name);
    }

    static @Nullable Object index(@Nullable Object of, @Nullable Object key) {
        if (of instanceof List<?> list) {
            long place = number(key).longValue();
            int from = (int) (place < 0 ? list.size() + place : place);
            if (from < 0 || from >= list.size()) {
                throw ExpressionException.of("index out of range: " + place + " (list length is " + list.size() + ")");
            }
            return list.get(from);
        }
        return field(of, String.valueOf(key));
    }

    static boolean isTrue(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw ExpressionException.of("true or false is wanted, not " + type(value));
    }

    static Number number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw ExpressionException.of("a number is wanted, not " + type(value));
    }

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw ExpressionException.of("a text is wanted, not " + type(value));
    }

    static List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return new ArrayList<>(items);
        }
        if (value == null) {
            return List.of();
        }
        throw ExpressionException.of("a list is wanted, not " + type(value));
    }

    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue()) == 0;
        }
        return Objects.equals(left, right);
    }

    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        if (left instanceof Duration a && right instanceof Duration b) {
            return a.compareTo(b);
        }
        throw ExpressionException.of(type(left) + " and " + type(right) + " cannot be compared");
    }

    static boolean in(@Nullable Object item, @Nullable Object container) {
        if (container instanceof Map<?, ?> map) {
            return map.containsKey(item);
        }
        return list(container).stream().anyMatch(one -> same(one, item));
    }

    static boolean matches(String text, String regex) {
        try {
            return Pattern.compile(regex).matcher(text).find();
        } catch (PatternSyntaxException broken) {
            throw ExpressionException.of("\"" + regex + "\" is no regular expression");
        }
    }

    static Object add(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a + b;
        }
        if (left instanceof Instant time && right instanceof Duration duration) {
            return time.plus(duration);
        }
        return calculate("+", left, right);
    }

    static Object calculate(String operator, @Nullable Object left, @Nullable Object right) {
        if (operator.equals("-") && left instanceof Instant a && right instanceof Instant b) {
            return Duration.between(b, a);
        }
        if (operator.equals("*") && right instanceof Duration duration) {
            return duration.multipliedBy(number(left).longValue());
        }
        Number a = number(left);
        Number b = number(right);
        boolean whole = a instanceof Long && b instanceof Long && !operator.equals("/");
        return whole ? whole(operator, a.longValue(), b.longValue()) : real(operator, a.doubleValue(), b.doubleValue());
    }

    private static Object whole(String operator, long a, long b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "%" -> {
                if (b == 0) {
                    throw ExpressionException.of("division by zero");
                }
                yield a % b;
            }
            default -> Math.pow(a, b);
        };
    }

    private static Object real(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> throw ExpressionException.of("% is for whole numbers");
            default -> Math.pow(a, b);
        };
    }

    static List<@Nullable Object> range(@Nullable Object from, @Nullable Object to) {
        long first = number(from).longValue();
        long last = number(to).longValue();
        if (last - first >= LONGEST_RANGE) {
            throw ExpressionException.of("a range has more than " + LONGEST_RANGE + " items");
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            items.add(i);
        }
        return items;
    }
}
