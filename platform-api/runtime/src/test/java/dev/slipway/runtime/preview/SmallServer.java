package dev.slipway.runtime.preview;

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

/** An API server with a few objects, that answers dry-runs, adds a default, and fails on any real write. */
final class SmallServer implements Door {

    private final Map<String, KubeObject> objects = new LinkedHashMap<>();
    final List<String> reads = new ArrayList<>();
    final List<String> dryRuns = new ArrayList<>();

    SmallServer() {
        discovery("/api/v1", "configmaps", "ConfigMap", "secrets", "Secret");
        discovery("/apis/example.org/v1", "boxes", "Box", "parts", "Part");
        discovery("/apis/apiextensions.k8s.io/v1", "customresourcedefinitions!", "CustomResourceDefinition");
    }

    private void discovery(String path, String... pluralsAndKinds) {
        List<Object> resources = new ArrayList<>();
        for (int i = 0; i < pluralsAndKinds.length; i += 2) {
            resources.add(Map.of(
                    "name",
                    pluralsAndKinds[i].replace("!", ""),
                    "kind",
                    pluralsAndKinds[i + 1],
                    "namespaced",
                    !pluralsAndKinds[i].endsWith("!")));
        }
        objects.put(path, KubeObject.of(Map.of("resources", resources)));
    }

    SmallServer with(String path, String yaml) {
        objects.put(path, KubeObject.of(Json.parseYaml(yaml).get(0)));
        return this;
    }

    @Override
    public Optional<KubeObject> find(String path) {
        reads.add(path);
        if (path.contains("?limit=")) {
            String prefix = path.substring(path.lastIndexOf('/', path.indexOf('?')), path.indexOf('?'));
            List<KubeObject> items = objects.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(prefix + "/"))
                    .map(Map.Entry::getValue)
                    .toList();
            String kind = items.isEmpty() ? "Any" : items.get(0).kind();
            return Optional.of(KubeObject.of(Map.of(
                    "kind",
                    kind + "List",
                    "items",
                    items.stream().map(KubeObject::tree).toList())));
        }
        return Optional.ofNullable(objects.get(path));
    }

    @Override
    public KubeObject write(String method, String path, String contentType, Object body) {
        if (!path.contains("dryRun=All")) {
            throw new AssertionError("really written: " + method + " " + path);
        }
        dryRuns.add(method + " " + path);
        KubeObject given = KubeObject.of((Map<?, ?>) body);
        if (given.text("spec", "refuse").isPresent()) {
            throw new FaultException(Fault.INVALID, "spec.refuse: forbidden");
        }
        String plain = path.substring(0, path.indexOf('?'));
        Map<String, Object> live =
                objects.containsKey(plain) ? objects.get(plain).tree() : Map.of();
        KubeObject merged = KubeObject.of(MergePatch.apply(live, given.tree()));
        return merged.at("spec").isPresent() ? merged.with("yes", "spec", "defaulted") : merged;
    }
}
