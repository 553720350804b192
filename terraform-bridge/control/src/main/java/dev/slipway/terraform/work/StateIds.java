package dev.slipway.terraform.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ids of managed resources by address, as a state of format 4 has them. */
final class StateIds {

    private StateIds() {}

    static Map<String, Optional<String>> of(Map<String, Object> state) {
        Map<String, Optional<String>> ids = new LinkedHashMap<>();
        if (state.get("resources") instanceof List<?> resources) {
            for (Object resource : resources) {
                if (resource instanceof Map<?, ?> map && "managed".equals(map.get("mode"))) {
                    instances(map, ids);
                }
            }
        }
        return ids;
    }

    private static void instances(Map<?, ?> resource, Map<String, Optional<String>> ids) {
        String module = resource.get("module") == null ? "" : resource.get("module") + ".";
        String address = module + resource.get("type") + "." + resource.get("name");
        if (!(resource.get("instances") instanceof List<?> instances)) {
            return;
        }
        for (Object instance : instances) {
            if (instance instanceof Map<?, ?> map && map.get("deposed") == null) {
                ids.put(address + key(map.get("index_key")), id(map));
            }
        }
    }

    private static Optional<String> id(Map<?, ?> instance) {
        return instance.get("attributes") instanceof Map<?, ?> attributes
                ? Optional.ofNullable(attributes.get("id")).map(Objects::toString)
                : Optional.empty();
    }

    private static String key(@Nullable Object key) {
        if (key == null) {
            return "";
        }
        return key instanceof String text ? "[" + HclText.quoted(text) + "]" : "[" + key + "]";
    }
}
