package dev.slipway.expression;

import com.google.common.primitives.UnsignedLong;
import com.google.protobuf.ListValue;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.cel.common.values.CelByteString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CEL's values as trees. */
final class Results {

    private static final int NANOS = 1_000_000_000;

    private Results() {}

    static @Nullable Object tree(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Optional<?> optional) {
            return tree(optional.orElse(null));
        }
        if (value instanceof MessageOrBuilder message) {
            return message(message);
        }
        return scalar(value);
    }

    private static @Nullable Object message(MessageOrBuilder message) {
        if (message instanceof Struct struct) {
            return map(struct.getFieldsMap());
        }
        if (message instanceof ListValue list) {
            return list(list.getValuesList());
        }
        if (message instanceof Value value) {
            return value(value);
        }
        return String.valueOf(message);
    }

    private static @Nullable Object value(Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> map(value.getStructValue().getFieldsMap());
            case LIST_VALUE -> list(value.getListValue().getValuesList());
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOL_VALUE -> value.getBoolValue();
            case STRING_VALUE -> value.getStringValue();
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(String.valueOf(key), tree(item)));
        return copy;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static List<Object> list(List<?> list) {
        List<Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(tree(item)));
        return copy;
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value == null
                || value instanceof NullValue
                || value.getClass().getSimpleName().equals("NullValue")) {
            return null;
        }
        if (value instanceof CelByteString bytes) {
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        }
        if (value instanceof UnsignedLong number) {
            return number.longValue();
        }
        if (value instanceof Duration duration) {
            double seconds = duration.getSeconds() + (double) duration.getNano() / NANOS;
            return seconds == Math.rint(seconds) ? (long) seconds + "s" : seconds + "s";
        }
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
