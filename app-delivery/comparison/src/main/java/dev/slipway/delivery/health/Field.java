package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads fields of objects the way Go's typed structs do: what is absent is zero. */
final class Field {

    private Field() {}

    static long number(KubeObject object, String... path) {
        return present(object, path).orElse(0L);
    }

    static Optional<Long> present(KubeObject object, String... path) {
        return object.at(path).filter(Number.class::isInstance).map(value -> ((Number) value).longValue());
    }

    static String text(KubeObject object, String... path) {
        return object.text(path).orElse("");
    }

    /** Return the items of a list that are objects, each readable by path. */
    static List<KubeObject> items(KubeObject object, String... path) {
        return object.list(path).stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    static List<KubeObject> conditions(KubeObject object) {
        return items(object, "status", "conditions");
    }

    static boolean isTrue(KubeObject condition) {
        return text(condition, "status").equals("True");
    }

    static boolean isFalse(KubeObject condition) {
        return text(condition, "status").equals("False");
    }

    static String type(KubeObject condition) {
        return text(condition, "type");
    }

    static String message(KubeObject condition) {
        return text(condition, "message");
    }
}
