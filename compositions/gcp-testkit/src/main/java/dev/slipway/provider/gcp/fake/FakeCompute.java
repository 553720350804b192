package dev.slipway.provider.gcp.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compute Engine: every change is an operation, and what is used cannot be deleted. */
final class FakeCompute extends Service {

    private static final String GLOBAL = "compute/v1/projects/*/global/";
    private static final String REGION = "compute/v1/projects/*/regions/*/";
    private static final int LONG = 2;

    private final Map<String, Integer> looksLeft = new LinkedHashMap<>();
    private final Map<String, Runnable> effects = new LinkedHashMap<>();
    private final Map<String, String> beingMade = new LinkedHashMap<>();
    private boolean isSlow;

    FakeCompute(FakeContainer nodes) {
        collection("network", GLOBAL, "networks");
        collection("firewall", GLOBAL, "firewalls");
        collection("subnetwork", REGION, "subnetworks");
        collection("router", REGION, "routers");
        collection("address", REGION, "addresses");
        add(Route.changes(
                "subnetwork.expand", "POST", REGION + "subnetworks/*/expandIpCidrRange", request -> merge(request, 2)));
        add(Route.changes(
                "subnetwork.access",
                "POST",
                REGION + "subnetworks/*/setPrivateIpGoogleAccess",
                request -> merge(request, 2)));
        add(Route.changes("address.labels", "POST", REGION + "addresses/*/setLabels", this::setLabels));
        add(Route.reads(
                "POST",
                "compute/v1/projects/*/zones/*/instanceGroupManagers/*/listManagedInstances",
                request -> nodes.instances(request.at(0), request.at(1), request.at(2))));
        add(Route.reads("GET", GLOBAL + "operations/*", request -> looked(request.at(1))));
        add(Route.reads("GET", REGION + "operations/*", request -> looked(request.at(2))));
    }

    @Override
    String name() {
        return "compute";
    }

    @Override
    void slow(boolean slow) {
        isSlow = slow;
    }

    private void collection(String kind, String place, String plural) {
        boolean isGlobal = place.equals(GLOBAL);
        int name = isGlobal ? 1 : 2;
        String item = place + plural + "/*";
        add(Route.changes(kind + ".insert", "POST", place + plural, request -> {
            Map<String, Object> made = new LinkedHashMap<>(request.body());
            made.remove("labels");
            made.put("id", String.valueOf(next()));
            made.put("fingerprint", "f" + next());
            String path = kind + "/" + made.get("name");
            made.put("selfLink", "https://www.googleapis.com/compute/v1/projects/" + request.at(0) + "/" + path);
            if (!isGlobal) {
                made.put("region", "https://www.googleapis.com/compute/v1/projects/p/regions/" + request.at(1));
            }
            if (resources.containsKey(path) || isRunning(beingMade.get(path))) {
                throw Refused.exists(path);
            }
            Map<String, Object> operation = operation(() -> put(path, made));
            beingMade.put(path, String.valueOf(operation.get("name")));
            return operation;
        }));
        add(Route.reads("GET", item, request -> {
            // Time passes whoever looks.
            effects.keySet().forEach(this::looked);
            return get(kind + "/" + request.at(name));
        }));
        add(Route.changes(kind + ".patch", "PATCH", item, request -> {
            Map<String, Object> resource = get(kind + "/" + request.at(name));
            return operation(() -> merged(resource, request.body()));
        }));
        add(Route.changes(kind + ".delete", "DELETE", item, request -> {
            String path = kind + "/" + request.at(name);
            get(path);
            refuseWhileUsed(path);
            return operation(() -> remove(path));
        }));
    }

    private boolean isRunning(@Nullable String operation) {
        return operation != null
                && "RUNNING".equals(get("operation/" + operation).get("status"));
    }

    private void refuseWhileUsed(String path) {
        String name = path.substring(path.indexOf('/') + 1);
        boolean isUsed = path.startsWith("network/")
                && resources.values().stream()
                        .anyMatch(other -> String.valueOf(other.get("network")).endsWith("/" + name));
        if (isUsed) {
            throw Refused.inUse(path);
        }
    }

    private Map<String, Object> merge(Request request, int name) {
        Map<String, Object> resource = get("subnetwork/" + request.at(name));
        return operation(() -> merged(resource, request.body()));
    }

    private Map<String, Object> setLabels(Request request) {
        Map<String, Object> address = get("address/" + request.at(2));
        return operation(() -> {
            address.put("labels", request.body().get("labels"));
            address.put("labelFingerprint", "l" + next());
        });
    }

    private Map<String, Object> operation(Runnable effect) {
        String name = "operation-" + next();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("name", name);
        operation.put("status", "RUNNING");
        resources.put("operation/" + name, operation);
        effects.put(name, effect);
        looksLeft.put(name, isSlow ? LONG : 0);
        return isSlow ? operation : looked(name);
    }

    private Map<String, Object> looked(String name) {
        Map<String, Object> operation = get("operation/" + name);
        if (looksLeft.merge(name, -1, Integer::sum) < 0 && "RUNNING".equals(operation.get("status"))) {
            operation.put("status", "DONE");
            try {
                effects.getOrDefault(name, () -> {}).run();
            } catch (Refused refused) {
                operation.put("error", Map.of("errors", List.of(Map.of("code", "GONE", "message", "refused"))));
            }
        }
        return operation;
    }
}
