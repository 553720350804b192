package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.listOf;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.values.CelByteString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lists are asked as a whole. */
final class ListFunctions {

    private static final Map<String, CelType> COMPARABLE = new LinkedHashMap<>();
    private static final Map<String, Object> ZEROS =
            Map.of("int", 0L, "uint", UnsignedLong.ZERO, "double", 0.0, "duration", Duration.ZERO);

    static {
        COMPARABLE.put("int", SimpleType.INT);
        COMPARABLE.put("uint", SimpleType.UINT);
        COMPARABLE.put("double", SimpleType.DOUBLE);
        COMPARABLE.put("bool", SimpleType.BOOL);
        COMPARABLE.put("duration", SimpleType.DURATION);
        COMPARABLE.put("timestamp", SimpleType.TIMESTAMP);
        COMPARABLE.put("string", SimpleType.STRING);
        COMPARABLE.put("bytes", SimpleType.BYTES);
    }

    private ListFunctions() {}

    static void declare(Library library) {
        COMPARABLE.forEach((name, type) -> {
            Parameter list = listOf(type);
            library.member(
                    "isSorted", "list_" + name + "_is_sorted_bool", SimpleType.BOOL, a -> isSorted(items(a)), list);
            library.member("max", "list_" + name + "_max_" + name, type, a -> extreme("max", items(a), -1), list);
            library.member("min", "list_" + name + "_min_" + name, type, a -> extreme("min", items(a), 1), list);
            Object zero = ZEROS.get(name);
            if (zero != null) {
                library.member("sum", "list_" + name + "_sum_" + name, type, a -> sum(zero, items(a)), list);
            }
        });
        CelType any = TypeParamType.create("A");
        Parameter item = new Parameter(any, Object.class);
        library.member(
                "indexOf",
                "list_a_index_of_int",
                SimpleType.INT,
                a -> (long) items(a).indexOf(a[1]),
                listOf(any),
                item);
        library.member(
                "lastIndexOf",
                "list_a_last_index_of_int",
                SimpleType.INT,
                a -> (long) items(a).lastIndexOf(a[1]),
                listOf(any),
                item);
    }

    private static List<?> items(Object... arguments) {
        return (List<?>) arguments[0];
    }

    private static boolean isSorted(List<?> items) {
        for (int i = 1; i < items.size(); i++) {
            if (compare(items.get(i - 1), items.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Return the first of the greatest or least items; the sign of a comparison says which one gives way. */
    private static Object extreme(String name, List<?> items, int givesWay) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException(name + " called on empty list");
        }
        Object best = items.get(0);
        for (Object item : items) {
            best = Integer.signum(compare(best, item)) == givesWay ? item : best;
        }
        return best;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        if (one instanceof String text && other instanceof String more) {
            return Arrays.compareUnsigned(text.getBytes(StandardCharsets.UTF_8), more.getBytes(StandardCharsets.UTF_8));
        }
        if (one instanceof CelByteString bytes && other instanceof CelByteString more) {
            return Arrays.compareUnsigned(bytes.toByteArray(), more.toByteArray());
        }
        // A whole number that is too large for its type is a fraction.
        return one instanceof Number number && other instanceof Number more && number.getClass() != more.getClass()
                ? Double.compare(number.doubleValue(), more.doubleValue())
                : ((Comparable<Object>) one).compareTo(other);
    }

    private static Object sum(Object zero, List<?> items) {
        Object sum = zero;
        for (Object item : items) {
            sum = plus(sum, item);
        }
        return sum;
    }

    private static Object plus(Object one, Object other) {
        if (one instanceof Long number) {
            return Math.addExact(number, (Long) other);
        }
        if (one instanceof Double number) {
            return number + (Double) other;
        }
        return one instanceof UnsignedLong number
                ? number.plus((UnsignedLong) other)
                : ((Duration) one).plus((Duration) other);
    }
}
