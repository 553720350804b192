package dev.slipway.template.yaml;

import dev.slipway.template.format.GoNumber;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a plain scalar means. */
final class Scalars {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Set<String> OLD_TRUE = Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> OLD_FALSE = Set.of("n", "N", "no", "No", "NO", "off", "Off", "OFF");
    private static final Map<String, Double> SPECIAL = Map.of(
            ".nan", Double.NaN,
            ".NaN", Double.NaN,
            ".NAN", Double.NaN,
            ".inf", Double.POSITIVE_INFINITY,
            ".Inf", Double.POSITIVE_INFINITY,
            ".INF", Double.POSITIVE_INFINITY,
            "+.inf", Double.POSITIVE_INFINITY,
            "-.inf", Double.NEGATIVE_INFINITY,
            "-.Inf", Double.NEGATIVE_INFINITY,
            "-.INF", Double.NEGATIVE_INFINITY);
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ]+[0-9].*)?");
    private static final String NUMBER_STARTS = "+-.0123456789";

    private Scalars() {}

    /** Return the value; dates stay texts. */
    static @Nullable Object value(String text, YamlDialect dialect) {
        if (NULLS.contains(text)) {
            return null;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return TRUE.contains(text);
        }
        if (dialect == YamlDialect.KUBERNETES && isOldBool(text)) {
            return OLD_TRUE.contains(text);
        }
        if (SPECIAL.containsKey(text)) {
            return SPECIAL.get(text);
        }
        return NUMBER_STARTS.indexOf(text.charAt(0)) < 0 ? text : number(text, dialect);
    }

    private static Object number(String text, YamlDialect dialect) {
        String plain = text.replace("_", "");
        try {
            long whole = GoNumber.parseLiteral(plain);
            boolean isInt = dialect == YamlDialect.V3 && whole == (int) whole;
            return isInt ? (Object) (int) whole : (Object) whole;
        } catch (IllegalArgumentException noInteger) {
            double number = FLOAT.matcher(plain).matches() ? Double.parseDouble(plain) : Double.POSITIVE_INFINITY;
            return Double.isInfinite(number) ? (Object) text : (Object) number;
        }
    }

    private static boolean isOldBool(String text) {
        return OLD_TRUE.contains(text) || OLD_FALSE.contains(text);
    }

    /** Return whether a text would not be read back as that text if it stood there without quotes. */
    static boolean needsQuotes(String text) {
        return !(value(text, YamlDialect.KUBERNETES) instanceof String)
                || BASE_60.matcher(text).matches()
                || TIMESTAMP.matcher(text).matches();
    }
}
