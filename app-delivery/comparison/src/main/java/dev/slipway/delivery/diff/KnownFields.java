package dev.slipway.delivery.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fields of custom resources that hold a type of Kubernetes, and so are written in its canonical form.
 *
 * @param path names from the root, apart by dots; lists on the way stand for all of their items
 * @param type such as {@code core/Quantity} or {@code core/v1/PodSpec}
 */
public record KnownFields(String path, String type) {

    /** Return whether such a type is known here. */
    public boolean isKnown() {
        return BuiltInKinds.named(type).isPresent();
    }

    /** Rewrite the field of the object in place, if it is there and fits its type. */
    public void normalise(Map<String, Object> tree) {
        Optional<Shape> shape = BuiltInKinds.named(type);
        shape.ifPresent(known -> rewrite(tree, new ArrayList<>(List.of(path.split("\\."))), known));
    }

    private static void rewrite(@Nullable Object parent, List<String> path, Shape shape) {
        Trees.each(parent, item -> rewrite(item, path, shape));
        Map<String, Object> map = Trees.map(parent);
        if (map == null || !map.containsKey(path.get(0))) {
            return;
        }
        if (path.size() > 1) {
            rewrite(map.get(path.get(0)), path.subList(1, path.size()), shape);
        } else {
            map.computeIfPresent(path.get(0), (name, value) -> written(shape, value));
        }
    }

    private static Object written(Shape shape, Object value) {
        Map<String, Object> map = Trees.map(value);
        if (map != null) {
            return Decoding.rewritten(shape, map);
        }
        return shape.form() == Shape.Form.QUANTITY
                ? Quantities.canonical(String.valueOf(value))
                        .map(Object.class::cast)
                        .orElse(value)
                : value;
    }
}
