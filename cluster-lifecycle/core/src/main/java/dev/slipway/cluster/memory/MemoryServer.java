package dev.slipway.cluster.memory;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.MergePatch;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Door;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API server that is a map: objects by their paths, with names, versions and merge patches, and no controllers, schemas
 * or watches. Serves the kinds of core and apps.
 */
final class MemoryServer implements Door {

    private static final Pattern GROUP = Pattern.compile("/apis?(/[^/]+)?/v[^/]+");
    private static final Pattern ITEM =
            Pattern.compile("(/apis?(?:/[a-z0-9.-]+)?/v[^/]+(?:/namespaces/[^/]+)?/[a-z]+)/([^/]+)(/[a-z]+)?");
    private static final Map<String, List<String>> SERVED = Map.of(
            "/api/v1",
            List.of(
                    "Node:nodes:false",
                    "Namespace:namespaces:false",
                    "Pod:pods:true",
                    "Secret:secrets:true",
                    "ConfigMap:configmaps:true",
                    "Service:services:true",
                    "ServiceAccount:serviceaccounts:true"),
            "/apis/apps/v1",
            List.of("Deployment:deployments:true", "DaemonSet:daemonsets:true", "StatefulSet:statefulsets:true"));

    private final ConcurrentSkipListMap<String, KubeObject> objects = new ConcurrentSkipListMap<>();
    private final AtomicLong version = new AtomicLong(1);
    private final Consumer<KubeObject> written;

    /** {@code written} is told of every object that is stored. */
    MemoryServer(Consumer<KubeObject> written) {
        this.written = written;
        for (String namespace : List.of("default", "kube-system")) {
            put(
                    "/api/v1/namespaces/" + namespace,
                    Map.of(
                            "apiVersion", "v1",
                            "kind", "Namespace",
                            "metadata", Map.of("name", namespace)));
        }
    }

    @Override
    public Optional<KubeObject> find(String request) {
        String path = request.split("\\?", 2)[0];
        if (GROUP.matcher(path).matches() && SERVED.containsKey(path)) {
            return Optional.of(resources(path));
        }
        if (ITEM.matcher(path).matches() && objects.containsKey(path)) {
            return Optional.ofNullable(objects.get(path));
        }
        String plural = path.substring(path.lastIndexOf('/') + 1);
        boolean served = SERVED.entrySet().stream()
                .anyMatch(group -> path.startsWith(group.getKey() + "/")
                        && group.getValue().stream().anyMatch(kind -> kind.contains(":" + plural + ":")));
        return served ? Optional.of(list(path, plural)) : Optional.empty();
    }

    private static KubeObject resources(String path) {
        List<Object> resources = new ArrayList<>();
        for (String kind : SERVED.getOrDefault(path, List.of())) {
            String[] parts = kind.split(":");
            resources.add(Map.of("kind", parts[0], "name", parts[1], "namespaced", Boolean.valueOf(parts[2])));
        }
        return KubeObject.of(Map.of("kind", "APIResourceList", "resources", resources));
    }

    /** A list without a namespace is one over all of them. */
    private KubeObject list(String path, String plural) {
        String root = path.substring(0, path.length() - plural.length());
        List<Object> items = new ArrayList<>();
        objects.forEach((key, object) -> {
            Matcher item = ITEM.matcher(key);
            boolean here = item.matches()
                    && (item.group(1).equals(path)
                            || item.group(1).startsWith(root + "namespaces/")
                                    && item.group(1).endsWith("/" + plural));
            if (here) {
                items.add(object.tree());
            }
        });
        return KubeObject.of(Map.of("kind", "List", "metadata", Map.of(), "items", items));
    }

    @Override
    public synchronized KubeObject write(String method, String request, String contentType, Object body) {
        String path = request.split("\\?", 2)[0];
        Map<String, Object> tree = Json.tree(body);
        if (path.endsWith("/eviction")) {
            return removed(path.substring(0, path.length() - "/eviction".length()));
        }
        String plain = path.endsWith("/status") ? path.substring(0, path.length() - "/status".length()) : path;
        return switch (method) {
            case "POST" -> created(plain, tree);
            case "PUT" -> put(existing(plain), tree);
            case "PATCH" -> patched(plain, contentType, tree);
            case "DELETE" -> removed(plain);
            default -> throw new FaultException(Fault.INVALID, "an in-memory cluster knows no " + method);
        };
    }

    private KubeObject created(String collection, Map<String, Object> tree) {
        String path = collection + "/" + KubeObject.of(tree).name();
        if (objects.containsKey(path)) {
            throw new FaultException(Fault.CONFLICT, path + " exists already in the in-memory cluster");
        }
        return put(path, tree);
    }

    private String existing(String path) {
        if (!objects.containsKey(path)) {
            throw new FaultException(Fault.NOT_FOUND, path + " does not exist in the in-memory cluster");
        }
        return path;
    }

    /** A server-side apply creates what is missing; that it owns fields is not kept. */
    private KubeObject patched(String path, String contentType, Map<String, Object> patch) {
        if (!contentType.contains("apply")) {
            existing(path);
        }
        KubeObject before = objects.get(path);
        return put(path, MergePatch.apply(before == null ? Map.of() : before.tree(), patch));
    }

    private KubeObject put(String path, Map<String, Object> tree) {
        KubeObject before = objects.get(path);
        KubeObject object = KubeObject.of(new LinkedHashMap<>(tree))
                .with(Long.toString(version.incrementAndGet()), "metadata", "resourceVersion")
                .with(before == null ? UUID.randomUUID().toString() : before.uid(), "metadata", "uid");
        objects.put(path, object);
        written.accept(object);
        return object;
    }

    private KubeObject removed(String path) {
        KubeObject gone = objects.remove(existing(path));
        written.accept(gone);
        return gone;
    }
}
