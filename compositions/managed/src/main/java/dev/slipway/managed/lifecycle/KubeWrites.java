package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.FirstWrite;
import dev.slipway.runtime.kube.Kube;
import java.util.Map;

/** Writes to the API server. */
record KubeWrites(Kube kube) implements ObjectWrites {

    @Override
    public KubeObject begin(KubeObject object, Map<String, String> annotations) {
        Map<String, Object> patch =
                annotations.isEmpty() ? Map.of() : Map.of("metadata", Map.of("annotations", annotations));
        return new FirstWrite(kube, ManagedPass.FINALIZER).merge(object, patch);
    }

    @Override
    public KubeObject annotate(Ref ref, Map<String, String> annotations) {
        return kube.annotate(ref, annotations);
    }

    @Override
    public KubeObject apply(KubeObject patch, String fieldManager) {
        return kube.apply(patch, fieldManager);
    }
}
