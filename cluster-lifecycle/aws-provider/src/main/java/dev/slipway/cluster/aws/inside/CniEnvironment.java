package dev.slipway.cluster.aws.inside;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment of the container {@code aws-node}: wanted variables replace those of their name, others stay. Pure. */
record CniEnvironment(List<Map<String, Object>> wanted) {

    private static final String CONTAINER = "aws-node";
    private static final String[] CONTAINERS = {"spec", "template", "spec", "containers"};

    /** Return the DaemonSet as it should be; equal to what it is when nothing is to be done. */
    KubeObject in(KubeObject daemons) {
        List<Object> containers = new ArrayList<>();
        boolean isOther = false;
        for (Object item : daemons.list(CONTAINERS)) {
            Object next = item instanceof Map<?, ?> container && CONTAINER.equals(container.get("name"))
                    ? changed(KubeObject.of(container))
                    : item;
            isOther |= !next.equals(item);
            containers.add(next);
        }
        return isOther ? daemons.with(containers, CONTAINERS) : daemons;
    }

    private Map<String, Object> changed(KubeObject container) {
        Map<String, Map<String, Object>> left = new LinkedHashMap<>();
        wanted.forEach(one -> left.put(String.valueOf(one.get("name")), one));
        List<Object> env = new ArrayList<>();
        boolean isOther = false;
        for (Object item : container.list("env")) {
            Map<?, ?> there = (Map<?, ?>) item;
            Map<String, Object> one = left.remove(String.valueOf(there.get("name")));
            boolean isSame = one == null || says(there, one) && there.containsKey("valueFrom") == isFrom(one);
            isOther |= !isSame;
            env.add(isSame ? item : one);
        }
        env.addAll(left.values());
        return isOther || !left.isEmpty() ? container.with(env, "env").tree() : container.tree();
    }

    private static boolean isFrom(Map<String, Object> one) {
        return one.containsKey("valueFrom");
    }

    /** The API server adds what is usual to what was said; an empty value is the same as none. */
    private static boolean says(Map<?, ?> there, Map<?, ?> wanted) {
        return wanted.entrySet().stream().allMatch(entry -> {
            Object value = there.get(entry.getKey());
            return entry.getValue() instanceof Map<?, ?> block
                    ? value instanceof Map<?, ?> other && says(other, block)
                    : String.valueOf(entry.getValue()).equals(value == null ? "" : String.valueOf(value));
        });
    }
}
