package dev.slipway.expression.cost;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import org.jspecify.annotations.Nullable;

/** How large values are, told from where they come from. */
record Sizes(ValueSize root) {

    /** Return the size of the value at the path, null where nothing is known. Which variable it is makes no difference. */
    @Nullable
    Bounds at(Path path) {
        if (path.steps().isEmpty()) {
            return null;
        }
        ValueSize at = root;
        for (String step : path.steps().subList(1, path.steps().size())) {
            ValueSize part = at.part(step);
            if (part == null) {
                return null;
            }
            at = part;
        }
        return new Bounds(0, at.most());
    }

    Bounds of(Node node) {
        Bounds size = node.size() == null ? at(node.path()) : node.size();
        return size == null ? Bounds.UNKNOWN : size;
    }

    /** Return a list's elements, null for what is no list. */
    @Nullable
    Node items(Node list) {
        if (list.type().parameters().isEmpty()) {
            return null;
        }
        CelType type = list.type().parameters().get(0);
        Path path = list.path().steps().isEmpty() ? Path.NOWHERE : list.path().then(Path.ITEMS);
        return new Node(path, type, null, null);
    }

    static boolean isText(CelType type) {
        return type.kind() == CelKind.STRING || type.kind() == CelKind.BYTES;
    }

    static boolean isScalar(CelType type) {
        return switch (type.kind()) {
            case BOOL, DOUBLE, DURATION, INT, TIMESTAMP, UINT -> true;
            case OPAQUE ->
                type.name().equals("optional_type")
                        && isScalar(type.parameters().get(0));
            default -> false;
        };
    }
}
