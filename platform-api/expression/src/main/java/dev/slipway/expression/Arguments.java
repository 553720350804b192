package dev.slipway.expression;

import com.google.protobuf.NullValue;
import dev.cel.common.values.CelByteString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees as CEL wants them: integers are long, null is a value. */
final class Arguments {

    private Arguments() {}

    static Map<String, Object> of(Map<String, ?> values) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        values.forEach((name, value) -> arguments.put(name, of(value)));
        return arguments;
    }

    private static Object of(@Nullable Object value) {
        if (value == null) {
            return NullValue.NULL_VALUE;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, of(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(of(item)));
            return copy;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof byte[] bytes ? CelByteString.of(bytes) : value;
    }
}
