package dev.slipway.secrets.template;

import dev.slipway.template.Arguments;
import dev.slipway.template.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The peer's Sprig takes a text with decimals for the whole number before the point, where other users' give 0. */
final class WholeNumbers {

    private static final Pattern DECIMAL = Pattern.compile("([-+]?\\d*)\\.\\d*");
    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("int", "any"),
            Map.entry("int64", "any"),
            Map.entry("add1", "any"),
            Map.entry("add", "any..."),
            Map.entry("sub", "any any"),
            Map.entry("div", "any any"),
            Map.entry("mod", "any any"),
            Map.entry("mul", "any any..."),
            Map.entry("max", "any any..."),
            Map.entry("biggest", "any any..."),
            Map.entry("min", "any any..."));

    private WholeNumbers() {}

    /** Return the functions of whole numbers, changed in that. */
    static Functions of(Functions sprig) {
        Functions changed = Functions.NONE;
        for (Map.Entry<String, String> named : SIGNATURES.entrySet()) {
            var function = sprig.find(named.getKey()).orElseThrow().function();
            changed = changed.with(named.getKey(), named.getValue(), arguments -> function.call(cut(arguments)));
        }
        return changed;
    }

    private static Arguments cut(Arguments arguments) {
        List<@Nullable Object> values = new ArrayList<>();
        arguments.from(0).forEach(value -> values.add(cut(value)));
        return new Arguments(values, arguments.rendering());
    }

    private static @Nullable Object cut(@Nullable Object value) {
        Matcher decimal = DECIMAL.matcher(value instanceof String text ? text : "");
        if (!decimal.matches()) {
            return value;
        }
        String whole = decimal.group(1);
        return whole.matches("[-+]?") ? whole + "0" : whole;
    }
}
