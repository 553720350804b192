package dev.slipway.provider.aws.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Turns the SDK's answers into trees, and trees into its requests, by the names of the fields. Upstream's names are those
 * of AWS but for the case of letters; where they differ more, a kind says so itself.
 */
public final class SdkTree {

    private SdkTree() {}

    /** Return what an answer holds; the names can be looked up in any case. Unset fields are absent. */
    public static Map<String, Object> of(SdkPojo pojo) {
        Map<String, Object> tree = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            Object plain = value == null ? null : plain(value);
            if (plain != null) {
                tree.put(name(field), plain);
            }
        }
        return tree;
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
            return null;
        }
        if (value instanceof SdkPojo pojo) {
            return of(pojo);
        }
        if (value instanceof Collection<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(plain(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), plain(item)));
            return entries;
        }
        boolean scalar = value instanceof Number || value instanceof Boolean || value instanceof String;
        return scalar ? value : value.toString();
    }

    /** {@code DBInstanceArn} is {@code dbInstanceArn}, {@code ARN} is {@code arn}. */
    private static String name(SdkField<?> field) {
        String name = field.memberName();
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        int lower = capitals <= 1 || capitals == name.length() ? capitals : capitals - 1;
        return name.substring(0, lower).toLowerCase() + name.substring(lower);
    }

    /** Set the fields of a request that the tree has under the same names, whatever the case; others are left alone. */
    public static <B extends SdkPojo> B fill(B builder, Map<String, ?> tree) {
        Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(tree);
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = values.get(field.memberName());
            if (value != null) {
                field.set(builder, typed(field, value));
            }
        }
        return builder;
    }

    private static @Nullable Object typed(SdkField<?> field, Object value) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            return list(value).stream().map(item -> typed(member, item)).toList();
        }
        if (type == MarshallingType.MAP) {
            SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> entries = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, item) -> entries.put(String.valueOf(key), typed(member, item)));
            return entries;
        }
        return type == MarshallingType.SDK_POJO ? pojo(field, value) : scalar(type, value);
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    @SuppressWarnings("unchecked") // trees have string keys
    private static Object pojo(SdkField<?> field, Object value) {
        Supplier<SdkPojo> constructor = field.constructor();
        SdkPojo builder = fill(constructor.get(), (Map<String, Object>) value);
        return ((Buildable) builder).build();
    }

    private static Object scalar(MarshallingType<?> type, Object value) {
        String text = String.valueOf(value);
        if (type == MarshallingType.INTEGER) {
            return value instanceof Number number ? (Object) number.intValue() : Integer.valueOf(text);
        }
        if (type == MarshallingType.LONG) {
            return value instanceof Number number ? (Object) number.longValue() : Long.valueOf(text);
        }
        if (type == MarshallingType.DOUBLE) {
            return value instanceof Number number ? (Object) number.doubleValue() : Double.valueOf(text);
        }
        return type == MarshallingType.BOOLEAN ? (Object) Boolean.valueOf(text) : text;
    }
}
