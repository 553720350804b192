package dev.slipway.template.sprig;

import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoNumber;
import dev.slipway.template.format.GoText;
import dev.slipway.template.format.TypedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Sprig takes any value for a number or a text; what is none counts as 0. */
final class Casts {

    /** From here on a float has no int64; the processor answers with the smallest. */
    private static final double TOO_LARGE = 0x1p63;

    private Casts() {}

    static long whole(@Nullable Object value) {
        if (value instanceof Number number) {
            return number instanceof Double && !(Math.abs(number.doubleValue()) < TOO_LARGE)
                    ? Long.MIN_VALUE
                    : number.longValue();
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        if (!(value instanceof String text)) {
            return 0;
        }
        try {
            return GoNumber.parseLiteral(withoutZeroDecimals(text));
        } catch (IllegalArgumentException noNumber) {
            return 0;
        }
    }

    /** Return {@code 5} for {@code 5.00}. */
    private static String withoutZeroDecimals(String text) {
        return text.matches("[^.]+\\.0+") ? text.substring(0, text.indexOf('.')) : text;
    }

    /** Return the whole number as Go's int. */
    static Object integer(@Nullable Object value) {
        long whole = whole(value);
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    static double floating(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        if (!(value instanceof String text)) {
            return 0;
        }
        try {
            return GoNumber.parseFloat(text);
        } catch (IllegalArgumentException noNumber) {
            return 0;
        }
    }

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof byte[] bytes ? GoText.of(bytes) : GoFormat.value(value);
    }

    /** Return the elements as texts without nils; what is no list is a list of itself. */
    static List<@Nullable Object> texts(@Nullable Object value) {
        List<@Nullable Object> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item != null) {
                    texts.add(text(item));
                }
            }
        } else if (value != null) {
            texts.add(text(value));
        }
        return TypedList.texts(texts);
    }
}
