package dev.slipway.provider.gcp.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** GKE: clusters and pools go through states of their own, and one change of a cluster at a time is accepted. */
final class FakeContainer extends Service {

    private static final String LOCATION = "v1/projects/*/locations/*/clusters";
    private static final String CLUSTER = LOCATION + "/*";
    private static final String POOL = CLUSTER + "/nodePools/*";
    private static final String POOLS = "/nodePools/";
    private static final String NEWEST = "1.33.4";
    private static final String BUILD = "-gke.1000";
    private static final int LONG = 2;

    private final Map<String, Integer> looksLeft = new LinkedHashMap<>();
    private final Map<String, Runnable> effects = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private boolean isSlow;

    FakeContainer() {
        add(Route.changes("cluster.create", "POST", LOCATION, this::create));
        add(Route.reads("GET", CLUSTER, request -> withPools(path(request))));
        add(Route.changes("cluster.update", "PUT", CLUSTER, this::update));
        add(Route.changes(
                "cluster.labels",
                "POST",
                CLUSTER + ":setResourceLabels",
                request -> change(
                        path(request),
                        cluster -> cluster.put("resourceLabels", request.body().get("resourceLabels")))));
        add(Route.changes("cluster.delete", "DELETE", CLUSTER, request -> delete(path(request))));
        add(Route.changes("pool.create", "POST", CLUSTER + "/nodePools", this::createPool));
        add(Route.reads("GET", POOL, request -> shown(pool(request))));
        add(Route.changes(
                "pool.autoscaling",
                "POST",
                POOL + ":setAutoscaling",
                request -> change(
                        pool(request),
                        pool -> pool.put("autoscaling", request.body().get("autoscaling")))));
        add(Route.changes(
                "pool.size",
                "POST",
                POOL + ":setSize",
                request ->
                        change(pool(request), pool -> sizes.put(pool(request), number(request.body(), "nodeCount")))));
        add(Route.changes("pool.update", "PUT", POOL, this::updatePool));
        add(Route.changes("pool.delete", "DELETE", POOL, request -> delete(pool(request))));
    }

    @Override
    String name() {
        return "container";
    }

    @Override
    void slow(boolean slow) {
        isSlow = slow;
    }

    private static String path(Request request) {
        return "projects/" + request.at(0) + "/locations/" + request.at(1) + "/clusters/" + request.at(2);
    }

    private static String pool(Request request) {
        return path(request) + "/nodePools/" + request.at(3);
    }

    private Map<String, Object> create(Request request) {
        Map<String, Object> cluster = new LinkedHashMap<>(map(request.body(), "cluster"));
        String path = "projects/" + request.at(0) + "/locations/" + request.at(1) + "/clusters/" + cluster.get("name");
        cluster.put("location", request.at(1));
        Object version = cluster.getOrDefault("initialClusterVersion", NEWEST);
        cluster.put("currentMasterVersion", version + BUILD);
        put(path, cluster).put("status", "PROVISIONING");
        if (!Boolean.TRUE.equals(map(cluster, "autopilot").get("enabled"))) {
            put(path + POOLS + "default-pool", Map.of("name", "default-pool")).put("status", "RUNNING");
        }
        return later(path, () -> {
            get(path).put("endpoint", "203.0.113.9");
            get(path).put("masterAuth", Map.of("clusterCaCertificate", "Q0E="));
        });
    }

    /** {@code desiredX} becomes {@code x}, but for what stands elsewhere. */
    private Map<String, Object> update(Request request) {
        return change(path(request), cluster -> map(request.body(), "update").forEach((field, value) -> {
            String plain = field.replace("desired", "");
            String name = plain.substring(0, 1).toLowerCase() + plain.substring(1);
            if (name.equals("masterVersion")) {
                cluster.put("currentMasterVersion", value + BUILD);
            } else {
                cluster.put(name, value);
            }
        }));
    }

    private Map<String, Object> createPool(Request request) {
        Map<String, Object> cluster = get(path(request));
        Map<String, Object> pool = map(request.body(), "nodePool");
        String path = path(request) + POOLS + pool.get("name");
        put(path, pool).put("status", "PROVISIONING");
        get(path).putIfAbsent("version", cluster.get("currentMasterVersion"));
        get(path).put("instanceGroupUrls", groups(request, pool));
        sizes.put(path, number(pool, "initialNodeCount"));
        return later(path, () -> {});
    }

    /** A group in each zone; the name of one leads back to the pool. */
    private static List<String> groups(Request request, Map<String, Object> pool) {
        List<String> zones = new ArrayList<>();
        if (pool.get("locations") instanceof List<?> named) {
            named.forEach(zone -> zones.add(String.valueOf(zone)));
        } else {
            Stream.of("-b", "-c", "-d").forEach(zone -> zones.add(request.at(1) + zone));
        }
        return zones.stream()
                .map(zone -> "https://www.googleapis.com/compute/v1/projects/" + request.at(0) + "/zones/" + zone
                        + "/instanceGroupManagers/gke." + request.at(1) + "." + request.at(2) + "." + pool.get("name"))
                .toList();
    }

    /** Return the machines of a group. */
    Map<String, Object> instances(String project, String zone, String group) {
        String[] part = group.split("\\.", -1);
        String path = "projects/" + project + "/locations/" + part[1] + "/clusters/" + part[2] + POOLS + part[3];
        List<Object> instances = new ArrayList<>();
        for (int number = 0; number < sizes.getOrDefault(path, 0); number++) {
            String instance = "https://www.googleapis.com/compute/v1/projects/" + project + "/zones/" + zone
                    + "/instances/gke-" + part[2] + "-" + part[3] + "-" + number;
            instances.add(Map.of("instance", instance, "currentAction", "NONE"));
        }
        return Map.of("managedInstances", instances);
    }

    private static int number(Map<String, Object> tree, String field) {
        return tree.get(field) instanceof Number number ? number.intValue() : 0;
    }

    /** A cluster shows its pools. */
    private Map<String, Object> withPools(String path) {
        Map<String, Object> cluster = new LinkedHashMap<>(shown(path));
        List<Object> pools = new ArrayList<>();
        resources.forEach((other, pool) -> {
            if (other.startsWith(path + POOLS)) {
                pools.add(Map.of("name", String.valueOf(pool.get("name"))));
            }
        });
        cluster.put("nodePools", pools);
        return cluster;
    }

    private Map<String, Object> updatePool(Request request) {
        return change(pool(request), pool -> {
            Map<String, Object> config = new LinkedHashMap<>(map(pool, "config"));
            Map<String, Object> body = new LinkedHashMap<>(request.body());
            if (body.remove("labels") instanceof Map<?, ?> labels) {
                config.put("labels", labels.get("labels"));
            }
            if (body.remove("nodeVersion") instanceof String version) {
                pool.put("version", version);
            }
            config.putAll(body);
            pool.put("config", config);
        });
    }

    private interface Change {
        void of(Map<String, Object> resource);
    }

    private Map<String, Object> change(String path, Change change) {
        refuseWhileBusy(path);
        get(path).put("status", "RECONCILING");
        return later(path, () -> change.of(get(path)));
    }

    private Map<String, Object> delete(String path) {
        refuseWhileBusy(path);
        get(path).put("status", "STOPPING");
        return later(path, () -> {
            resources.remove(path);
            resources.keySet().removeIf(other -> other.startsWith(path + POOLS));
        });
    }

    private void refuseWhileBusy(String path) {
        if (!"RUNNING".equals(shown(path).get("status"))) {
            throw Refused.state("Cluster is running incompatible operation.");
        }
    }

    private Map<String, Object> later(String path, Runnable effect) {
        effects.put(path, effect);
        looksLeft.put(path, isSlow ? LONG : 0);
        if (!isSlow) {
            settle(path);
        }
        return Map.of("name", "operation-" + next(), "status", "RUNNING");
    }

    private Map<String, Object> shown(String path) {
        get(path);
        if (looksLeft.merge(path, -1, Integer::sum) < 0) {
            settle(path);
        }
        return get(path);
    }

    private void settle(String path) {
        Runnable effect = effects.remove(path);
        if (effect != null) {
            effect.run();
        }
        if (resources.containsKey(path)) {
            get(path).put("status", "RUNNING");
        }
    }
}
