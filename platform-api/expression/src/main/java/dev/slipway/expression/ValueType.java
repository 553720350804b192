package dev.slipway.expression;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a variable's value before there is one: an expression that does not fit it does not compile. */
public final class ValueType {

    public static final ValueType ANY = new ValueType(SimpleType.DYN, List.of());
    public static final ValueType BOOL = new ValueType(SimpleType.BOOL, List.of());
    public static final ValueType INT = new ValueType(SimpleType.INT, List.of());
    public static final ValueType DOUBLE = new ValueType(SimpleType.DOUBLE, List.of());
    public static final ValueType TEXT = new ValueType(SimpleType.STRING, List.of());

    /** Values are {@code java.time.Instant}, {@code java.time.Duration} and {@code byte[]}. */
    public static final ValueType TIME = new ValueType(SimpleType.TIMESTAMP, List.of());

    public static final ValueType DURATION = new ValueType(SimpleType.DURATION, List.of());
    public static final ValueType BYTES = new ValueType(SimpleType.BYTES, List.of());

    private final CelType type;
    private final List<CelType> objects;

    private ValueType(CelType type, List<CelType> objects) {
        this.type = type;
        this.objects = objects;
    }

    public static ValueType listOf(ValueType items) {
        return new ValueType(ListType.create(items.type), items.objects);
    }

    /** Return the type of maps from texts. */
    public static ValueType mapOf(ValueType values) {
        return new ValueType(MapType.create(SimpleType.STRING, values.type), values.objects);
    }

    /**
     * Return the type of objects that have at most these fields.
     *
     * @param name what errors call it; unique within one language, and nothing that an expression can write
     */
    public static ValueType object(String name, Map<String, ValueType> fields) {
        Map<String, CelType> types = new LinkedHashMap<>();
        List<CelType> objects = new ArrayList<>();
        fields.forEach((field, value) -> {
            types.put(field, value.type);
            objects.addAll(value.objects);
        });
        ImmutableMap<String, CelType> known = ImmutableMap.copyOf(types);
        CelType type = StructType.create(name, known.keySet(), field -> Optional.ofNullable(known.get(field)));
        objects.add(type);
        return new ValueType(type, ImmutableList.copyOf(objects));
    }

    CelType type() {
        return type;
    }

    /** Return the types of objects within this one, which the compiler looks up by name. */
    List<CelType> objects() {
        return objects;
    }
}
