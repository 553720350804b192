package dev.slipway.terraform.work;

import dev.slipway.api.terraform.InventoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The managed resources of a state: name, type, id, and nothing else of it. Pure. */
final class Inventories {

    private Inventories() {}

    static List<InventoryEntry> of(Map<String, Object> state) {
        List<InventoryEntry> entries = new ArrayList<>();
        if (state.get("resources") instanceof List<?> resources) {
            for (Object resource : resources) {
                if (resource instanceof Map<?, ?> map && "managed".equals(map.get("mode"))) {
                    instances(map, entries);
                }
            }
        }
        return entries;
    }

    private static void instances(Map<?, ?> resource, List<InventoryEntry> entries) {
        if (!(resource.get("instances") instanceof List<?> instances)) {
            return;
        }
        for (Object instance : instances) {
            if (instance instanceof Map<?, ?> map && map.get("attributes") instanceof Map<?, ?> attributes) {
                Object id = attributes.get("id");
                entries.add(new InventoryEntry(
                        id == null ? "" : String.valueOf(id),
                        String.valueOf(resource.get("name")),
                        String.valueOf(resource.get("type"))));
            }
        }
    }
}
