package dev.slipway.secrets.template;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a Secret as a path of a template left it. Its fields have types, and a value of another type is refused, not
 * converted; what a Secret has no field for is dropped.
 */
record SecretTree(Map<String, @Nullable Object> tree) {

    private static final Set<String> TEXTS =
            Set.of("name", "generateName", "namespace", "selfLink", "uid", "resourceVersion");
    private static final Set<String> NUMBERS = Set.of("generation", "deletionGracePeriodSeconds");
    private static final Set<String> TIMES = Set.of("creationTimestamp", "deletionTimestamp");
    private static final Set<String> LISTS = Set.of("ownerReferences", "managedFields");

    /** Return the tree with the fields of a Secret, or fail when one of them has another type. */
    static SecretTree typed(Map<String, @Nullable Object> tree) {
        Map<String, @Nullable Object> typed = new TreeMap<>();
        tree.forEach((field, value) -> {
            if (value != null && isKept(field, value)) {
                typed.put(field, value);
            }
        });
        return new SecretTree(typed);
    }

    private static boolean isKept(String field, Object value) {
        switch (field) {
            case "apiVersion", "kind", "type" -> text(field, value);
            case "immutable" -> check(value instanceof Boolean, field, "true or false");
            case "metadata" -> object(field, value).forEach(SecretTree::checkMetadata);
            case "data" -> object(field, value).forEach((key, content) -> bytes(key, content));
            case "stringData" -> texts(field, value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void checkMetadata(String field, @Nullable Object value) {
        String path = "metadata." + field;
        if (value == null) {
            return;
        }
        if (TEXTS.contains(field)) {
            text(path, value);
        } else if (NUMBERS.contains(field)) {
            check(value instanceof Number number && number.doubleValue() % 1 == 0, path, "a whole number");
        } else if (TIMES.contains(field)) {
            check(isTime(value), path, "a time");
        } else if (field.equals("labels") || field.equals("annotations")) {
            texts(path, value);
        } else if (field.equals("finalizers")) {
            list(path, value).forEach(one -> text(path, one));
        } else if (LISTS.contains(field)) {
            list(path, value).forEach(one -> object(path, one));
        }
    }

    private static boolean isTime(Object value) {
        try {
            return value instanceof String text && OffsetDateTime.parse(text) != null;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    /** Return the values of the data. */
    Map<String, byte[]> data() {
        Map<String, byte[]> data = new TreeMap<>();
        object("data", tree.get("data")).forEach((key, value) -> data.put(key, bytes(key, value)));
        return data;
    }

    Map<String, String> labels() {
        return texts("metadata.labels", metadata("labels"));
    }

    Map<String, String> annotations() {
        return texts("metadata.annotations", metadata("annotations"));
    }

    private @Nullable Object metadata(String field) {
        return object("metadata", tree.get("metadata")).get(field);
    }

    private static Map<String, String> texts(String field, @Nullable Object value) {
        Map<String, String> texts = new TreeMap<>();
        object(field, value).forEach((key, text) -> texts.put(key, text(field + "." + key, text)));
        return texts;
    }

    private static String text(String field, @Nullable Object value) {
        check(value == null || value instanceof String, field, "a text");
        return value == null ? "" : (String) value;
    }

    private static byte[] bytes(String key, @Nullable Object value) {
        if (value instanceof List<?> numbers) {
            return bytes(key, numbers);
        }
        String base64 = text("data." + key, value);
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[\\r\\n]", ""));
        } catch (IllegalArgumentException malformed) {
            throw refused("data." + key, "base64");
        }
    }

    private static byte[] bytes(String key, List<?> numbers) {
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            Object number = numbers.get(i);
            check(number == null || number instanceof Number, "data." + key, "base64 or a list of bytes");
            bytes[i] = number == null ? 0 : (byte) ((Number) number).longValue();
        }
        return bytes;
    }

    private static List<?> list(String field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw refused(field, "a list");
    }

    private static Map<String, @Nullable Object> object(String field, @Nullable Object value) {
        check(value == null || value instanceof Map, field, "an object");
        Map<String, @Nullable Object> members = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.put(String.valueOf(key), member));
        }
        return members;
    }

    private static void check(boolean right, String field, String wanted) {
        if (!right) {
            throw refused(field, wanted);
        }
    }

    /** The value is not quoted: it may be a secret. */
    private static FaultException refused(String field, String wanted) {
        return new FaultException(
                Fault.INVALID,
                "the Secret's field \"" + field + "\" cannot hold the template's output: it takes " + wanted);
    }
}
