package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.contract.NameTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Names of new objects: a template of the class, or a prefix, with a suffix. At most 63 characters. */
public final class Names {

    private final String cluster;
    private final UnaryOperator<String> suffix;

    /** @param suffix gives five characters for a purpose, always the same ones for the same */
    public Names(String cluster, UnaryOperator<String> suffix) {
        this.cluster = cluster;
        this.suffix = suffix;
    }

    /** Return {@code prefix-suffix}. */
    String prefixed(String prefix, String purpose) {
        return NameTemplate.cut(prefix + "-") + suffix.apply(purpose);
    }

    /** Return the name that a naming template renders; without one it is made of cluster, group and suffix. */
    String templated(String template, String purpose, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("cluster", Map.of("name", cluster));
        return NameTemplate.render(template, data, suffix.apply(purpose));
    }
}
