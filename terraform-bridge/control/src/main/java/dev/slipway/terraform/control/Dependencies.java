package dev.slipway.terraform.control;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.input.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be ready before an object is looked at. */
final class Dependencies {

    private Dependencies() {}

    static List<Ref> of(KubeObject object) {
        return object.list("spec", "dependsOn").stream()
                .filter(Map.class::isInstance)
                .map(one -> (Map<?, ?>) one)
                .map(one -> new Ref(
                        Keys.TERRAFORM,
                        one.get("namespace") == null ? object.namespace() : String.valueOf(one.get("namespace")),
                        String.valueOf(one.get("name"))))
                .toList();
    }

    /** Return what is not ready and why, if anything is not. */
    static Optional<String> missing(Kube kube, KubeObject object) {
        for (Ref ref : of(object)) {
            if (!ref.namespace().equals(object.namespace())) {
                return Optional.of("dependency " + ref + " is in another namespace, which is not allowed");
            }
            Optional<KubeObject> found = kube.get(ref);
            if (found.isEmpty()) {
                return Optional.of("dependency " + ref + " does not exist");
            }
            boolean ready =
                    found.get().condition("Ready").filter(one -> one.isTrue()).isPresent()
                            && found.get()
                                    .at("status", "observedGeneration")
                                    .equals(Optional.of(found.get().generation()));
            if (!ready) {
                return Optional.of("dependency " + ref + " is not ready");
            }
        }
        return Optional.empty();
    }
}
