package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.delivery.source.Rendering;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The desired objects of an Application: namespaces filled in, marked as the Application's, each once.
 *
 * @param problems what users should know about how they came to be
 */
record Targets(List<Target> all, List<Problem> problems) {

    /** Whether a kind has namespaces; empty when that is not known. */
    @FunctionalInterface
    interface Scopes extends Function<Gvk, Optional<Boolean>> {}

    private record Key(String group, String kind, String namespace, String name) {}

    static Targets of(App app, Rendering rendering, Scopes served) {
        Scopes announced = Announced.by(rendering.manifests());
        Map<Key, Target> targets = new LinkedHashMap<>();
        Map<Key, Integer> repeated = new LinkedHashMap<>();
        for (Manifest manifest : rendering.manifests()) {
            Target target = target(app, manifest, served, announced);
            Gvk gvk = target.object().gvk();
            Key key = new Key(
                    gvk.group(), gvk.kind(), target.object().namespace(), name(target.object(), targets.size()));
            if (targets.remove(key) != null) {
                repeated.merge(key, 2, (before, two) -> before + 1);
            }
            targets.put(key, target);
        }
        List<Problem> problems = new ArrayList<>();
        repeated.forEach((key, times) -> problems.add(Problem.warning(
                Problem.REPEATED,
                "Resource " + key.group() + "/" + key.kind() + "/" + key.namespace() + "/" + key.name() + " appeared "
                        + times + " times among application resources.")));
        return new Targets(List.copyOf(targets.values()), problems);
    }

    /** Objects without a name, which only hooks may be, are all different. */
    private static String name(KubeObject object, int position) {
        return object.name().isEmpty() ? "#" + position : object.name();
    }

    private static Target target(App app, Manifest manifest, Scopes served, Scopes announced) {
        KubeObject object = manifest.object().without("status").without("metadata", "creationTimestamp");
        Optional<Boolean> known = served.apply(object.gvk());
        boolean namespaced = known.or(() -> announced.apply(object.gvk())).orElse(true);
        KubeObject placed = placed(object, namespaced, app.namespace());
        if (app.isolatesFiles()) {
            placed = placed.withAnnotation(Keys.SOURCE_FILE, manifest.origin().file());
        }
        return new Target(app.tracking().mark(placed), manifest.origin(), known.isPresent());
    }

    private static KubeObject placed(KubeObject object, boolean namespaced, String namespace) {
        if (!namespaced) {
            return object.without("metadata", "namespace");
        }
        return object.namespace().isEmpty() && !namespace.isEmpty()
                ? object.with(namespace, "metadata", "namespace")
                : object;
    }

    boolean allServed() {
        return all.stream().allMatch(Target::served);
    }
}
