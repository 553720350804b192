package dev.slipway.provider.kubernetes.object;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what an object refers to from going before the object does, by a finalizer of the name that Crossplane's provider
 * uses. A reference to what is going already holds nothing.
 */
final class ReferenceHolds {

    private static final String PREFIX = "kubernetes.crossplane.io/referred-by-object-";

    private final Kube hub;

    ReferenceHolds(Kube hub) {
        this.hub = hub;
    }

    /** Return what is referred to and not held yet. */
    List<Ref> missing(List<Ref> refs, KubeObject by) {
        String finalizer = PREFIX + by.uid();
        return refs.stream()
                .filter(ref -> hub.get(ref)
                        .filter(target -> !target.isDeleting())
                        .filter(target -> !target.finalizers().contains(finalizer))
                        .isPresent())
                .toList();
    }

    void hold(List<Ref> refs, KubeObject by) {
        String finalizer = PREFIX + by.uid();
        for (Ref ref : refs) {
            hub.get(ref)
                    .filter(target -> !target.isDeleting())
                    .filter(target -> !target.finalizers().contains(finalizer))
                    .ifPresent(target -> {
                        List<String> more = new ArrayList<>(target.finalizers());
                        more.add(finalizer);
                        hub.setFinalizers(target, more);
                    });
        }
    }

    void release(List<Ref> refs, KubeObject by) {
        String finalizer = PREFIX + by.uid();
        for (Ref ref : refs) {
            hub.get(ref)
                    .filter(target -> target.finalizers().contains(finalizer))
                    .ifPresent(target -> hub.setFinalizers(
                            target,
                            target.finalizers().stream()
                                    .filter(other -> !other.equals(finalizer))
                                    .toList()));
        }
    }
}
