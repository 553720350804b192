package dev.slipway.terraform.input;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.sprig.Sprig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Go templates, where tofu-controller has them: between <code>${{</code> and <code>}}</code> in fields of objects, and
 * as Helm has them, with Sprig's functions, in files whose name ends with {@code .tf.tpl}.
 */
public final class Templates {

    private static final Options IN_FIELDS = Options.standard().withDelimiters("${{", "}}");
    private static final Functions SPRIG = Sprig.functions(Clock.systemUTC(), new SecureRandom());

    private Templates() {}

    /** Return the text with what stands between the delimiters evaluated; what is wrong with it names the place. */
    public static String field(String place, String text, Map<String, ?> data) {
        return text.contains("${{") ? rendered(place, text, Functions.NONE, IN_FIELDS, data) : text;
    }

    /** Return a file as Helm would render it; the object's variables are its data, {@code values} also as Values. */
    public static String file(String name, String text, Map<String, Object> variables) {
        Map<String, Object> data = new LinkedHashMap<>(variables);
        if (variables.get("values") != null) {
            data.put("Values", variables.get("values"));
        }
        return rendered(name, text, SPRIG, Options.standard(), data);
    }

    // checkstyle: allow ParameterNumber, because they are what a template is made of
    private static String rendered(
            String place, String text, Functions functions, Options options, Map<String, ?> data) {
        try {
            return Template.parse(place, text, functions, options).execute(data);
        } catch (TemplateException broken) {
            throw new FaultException(Fault.INVALID, place + ": " + broken.getMessage());
        }
    }

    /** Return a tree with every text in it evaluated, keys excepted. */
    static @Nullable Object tree(String place, @Nullable Object value, Map<String, ?> data) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, child) -> put(copy, String.valueOf(key), tree(place + "." + key, child, data)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(child -> add(copy, tree(place + "[" + copy.size() + "]", child, data)));
            return copy;
        }
        return value instanceof String text ? field(place, text, data) : value;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void add(List<Object> list, @Nullable Object value) {
        list.add(value);
    }
}
