package dev.slipway.compositions.function.message;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees as protobuf Structs, in which every number is a double. */
public final class Structs {

    private Structs() {}

    public static Struct of(Map<?, ?> tree) {
        Struct.Builder struct = Struct.newBuilder();
        tree.forEach((key, value) -> struct.putFields(String.valueOf(key), value(value)));
        return struct.build();
    }

    private static Value value(@Nullable Object value) {
        Value.Builder built = Value.newBuilder();
        if (value instanceof Map<?, ?> map) {
            built.setStructValue(of(map));
        } else if (value instanceof List<?> list) {
            ListValue.Builder items = ListValue.newBuilder();
            list.forEach(item -> items.addValues(value(item)));
            built.setListValue(items);
        } else if (value instanceof Number number) {
            built.setNumberValue(number.doubleValue());
        } else if (value instanceof Boolean bool) {
            built.setBoolValue(bool);
        } else if (value instanceof String text) {
            built.setStringValue(text);
        } else {
            built.setNullValue(NullValue.NULL_VALUE);
        }
        return built.build();
    }

    public static Map<String, Object> tree(Struct struct) {
        Map<String, Object> tree = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((key, value) -> tree.put(key, tree(value)));
        return tree;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Object tree(Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> tree(value.getStructValue());
            case LIST_VALUE -> {
                List<Object> items = new ArrayList<>();
                value.getListValue().getValuesList().forEach(item -> items.add(tree(item)));
                yield items;
            }
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOL_VALUE -> value.getBoolValue();
            case STRING_VALUE -> value.getStringValue();
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }
}
