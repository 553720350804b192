package dev.slipway.compositions.xr;

import dev.slipway.kernel.object.KubeObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what may be deleted next: what nothing that remains refers to. References are those of managed resources:
 * {@code spec.forProvider.<x>Ref.name} and {@code <x>Refs[].name}. Where references form a circle, everything may go.
 */
final class DeletionOrder {

    private DeletionOrder() {}

    static List<KubeObject> next(Collection<KubeObject> remaining) {
        Set<String> referred = new HashSet<>();
        remaining.forEach(object -> collect(object.map("spec", "forProvider"), object.name(), referred));
        List<KubeObject> free = remaining.stream()
                .filter(object -> !referred.contains(object.name()))
                .toList();
        return free.isEmpty() ? List.copyOf(remaining) : free;
    }

    private static void collect(Map<String, Object> fields, String self, Set<String> referred) {
        fields.forEach((key, value) -> {
            if (key.endsWith("Ref")) {
                add(value, self, referred);
            } else if (key.endsWith("Refs") && value instanceof List<?> list) {
                list.forEach(item -> add(item, self, referred));
            }
        });
    }

    /** Things of one composite resource may share a name: a reference to one's own name says nothing. */
    private static void add(Object ref, String self, Set<String> referred) {
        if (ref instanceof Map<?, ?> map && map.get("name") instanceof String name && !name.equals(self)) {
            referred.add(name);
        }
    }
}
