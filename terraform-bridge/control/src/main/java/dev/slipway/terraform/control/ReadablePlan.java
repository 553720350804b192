package dev.slipway.terraform.control;

import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.work.RunStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan that waits, where {@code spec.storeReadablePlan} wants it, under tofu-controller's names; masked. Written once
 * per content.
 */
final class ReadablePlan {

    private static final String HASH = "terraform.slipway.dev/content";
    private static final int LARGEST = 900_000;

    private ReadablePlan() {}

    static void keep(Kube kube, KubeObject object, TerraformSpec spec, RunStore store) {
        Optional<String> hash = object.text("status", "plan", "contentHash");
        Optional<Object> number = object.at("status", "run", "number");
        if (hash.isEmpty() || number.isEmpty() || spec.storeReadablePlan() == null) {
            return;
        }
        long run = (Long) number.get();
        String workspace = spec.workspace() == null ? "default" : spec.workspace();
        String name = "tfplan-" + workspace + "-" + object.name();
        switch (spec.storeReadablePlan()) {
            case "json" ->
                store.text(object.uid(), run, "plan.json")
                        .ifPresent(text -> put(kube, object, Keys.SECRET, name + ".json", encoded(text), hash.get()));
            case "human" ->
                store.text(object.uid(), run, "plan.txt")
                        .ifPresent(text -> put(kube, object, Keys.CONFIG_MAP, name, cut(text), hash.get()));
            default -> {
                // Nobody wants it.
            }
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(cut(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Neither kind holds more than a mebibyte. */
    private static String cut(String text) {
        return text.length() <= LARGEST
                ? text
                : text.substring(0, LARGEST) + "\n... cut off; slipway tf show has the rest\n";
    }

    // checkstyle: allow ParameterNumber, because they are one object's parts
    private static void put(Kube kube, KubeObject object, Gvk gvk, String name, String text, String hash) {
        Ref ref = new Ref(gvk, object.namespace(), name);
        if (kube.get(ref)
                .flatMap(one -> one.annotation(HASH))
                .filter(hash::equals)
                .isPresent()) {
            return;
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", object.namespace());
        metadata.put("annotations", Map.of(HASH, hash));
        metadata.put(
                "ownerReferences",
                List.of(Map.of(
                        "apiVersion", object.apiVersion(),
                        "kind", object.kind(),
                        "name", object.name(),
                        "uid", object.uid())));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", "v1");
        tree.put("kind", gvk.kind());
        tree.put("metadata", metadata);
        tree.put("data", Map.of("tfplan", text));
        kube.apply(KubeObject.of(tree), Keys.MANAGER);
    }
}
