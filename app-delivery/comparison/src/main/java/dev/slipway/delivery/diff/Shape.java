package dev.slipway.delivery.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The type of a value of one of Kubernetes' own kinds, read from the model classes of the client library. */
final class Shape {

    /** What a value may be. */
    enum Form {
        ANY,
        TEXT,
        WHOLE,
        NUMBER,
        FLAG,
        QUANTITY,
        WHOLE_OR_TEXT,
        OBJECT,
        LIST,
        MAP
    }

    private static final String MODEL = "io.fabric8.kubernetes.api.model.";
    private static final Shape ANY = new Shape(Form.ANY, null, null);
    private static final Map<Class<?>, Form> SCALARS = Map.of(
            String.class, Form.TEXT,
            Integer.class, Form.WHOLE,
            Long.class, Form.WHOLE,
            Double.class, Form.NUMBER,
            Boolean.class, Form.FLAG,
            Quantity.class, Form.QUANTITY,
            IntOrString.class, Form.WHOLE_OR_TEXT);
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    private final Form form;
    private final @Nullable Class<?> type;
    private final @Nullable Shape item;
    private @Nullable Map<String, Shape> fields;

    private Shape(Form form, @Nullable Class<?> type, @Nullable Shape item) {
        this.form = form;
        this.type = type;
        this.item = item;
    }

    /** Return the shape of objects of a model class. */
    static Shape of(Class<?> type) {
        Form scalar = SCALARS.get(type);
        if (scalar != null) {
            return new Shape(scalar, type, null);
        }
        boolean modelled = type.getName().startsWith(MODEL) && !type.isInterface();
        return modelled ? KNOWN.computeIfAbsent(type, model -> new Shape(Form.OBJECT, model, null)) : ANY;
    }

    private static Shape of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (List.class.isAssignableFrom(raw)) {
                return new Shape(Form.LIST, null, of(arguments[0]));
            }
            return Map.class.isAssignableFrom(raw) ? new Shape(Form.MAP, null, of(arguments[1])) : ANY;
        }
        return type instanceof Class<?> simple ? of(simple) : ANY;
    }

    Form form() {
        return form;
    }

    /** Return the name of the model class, empty for what has none. */
    String typeName() {
        return type == null ? "" : type.getSimpleName();
    }

    /** Return the shape of list items or map values. */
    Shape item() {
        return item == null ? ANY : item;
    }

    /** Return the shape of a field or entry, null when there is no such field. */
    @Nullable
    Shape field(String name) {
        return switch (form) {
            case OBJECT -> fields().get(name);
            case MAP -> item();
            default -> ANY;
        };
    }

    private synchronized Map<String, Shape> fields() {
        if (fields == null) {
            Map<String, Shape> read = new HashMap<>();
            // Types such as RawExtension hold anything: they have no fields of their own.
            for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    JsonProperty property = field.getAnnotation(JsonProperty.class);
                    if (property != null) {
                        read.put(property.value(), of(field.getGenericType()));
                    }
                }
            }
            fields = Map.copyOf(read);
        }
        return fields;
    }

    /** Return whether values may be anything, because the type names no field. */
    boolean isOpen() {
        return form == Form.ANY || (form == Form.OBJECT && fields().isEmpty());
    }
}
