package dev.slipway.provider.aws.resource;

import dev.slipway.declared.Found;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of SQS and SNS: texts by name. Most are upstream's name of the field with a capital letter; the others
 * are given.
 */
public final class Attributes {

    private final Map<String, String> attributeByField = new LinkedHashMap<>();

    private Attributes() {}

    /** Name the fields; one that is called otherwise by AWS is written {@code field=Attribute}. */
    public static Attributes of(String... fields) {
        Attributes attributes = new Attributes();
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                attributes.attributeByField.put(field.substring(0, equals), field.substring(equals + 1));
            } else {
                attributes.attributeByField.put(
                        field, field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1));
            }
        }
        return attributes;
    }

    public String[] fields() {
        return attributeByField.keySet().toArray(String[]::new);
    }

    /** Return those attributes that the parameters give, out of the given fields. */
    public Map<String, String> wanted(Scope<?, ?> scope, Iterable<String> fields) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String field : fields) {
            String attribute = attributeByField.get(field);
            if (attribute != null && !scope.text(field).isEmpty()) {
                wanted.put(attribute, scope.text(field));
            }
        }
        return wanted;
    }

    public Map<String, String> wanted(Scope<?, ?> scope) {
        return wanted(scope, attributeByField.keySet());
    }

    /** Take what AWS tells; an attribute that it leaves out is unset. */
    public Found read(Found found, Map<String, String> attributes) {
        Found seen = found;
        for (Map.Entry<String, String> entry : attributeByField.entrySet()) {
            seen = seen.with(entry.getKey(), typed(attributes.get(entry.getValue())));
        }
        return seen;
    }

    private static @Nullable Object typed(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.matches("-?\\d{1,15}")) {
            return Long.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }
}
