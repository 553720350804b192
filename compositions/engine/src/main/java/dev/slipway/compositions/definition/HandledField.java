package dev.slipway.compositions.definition;

import dev.slipway.compositions.request.Requested;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;

/**
 * Adds to the CRDs of a definition the field of the status that Crossplane has since 2.4: which request to look at the
 * object was heard last. Pure.
 */
final class HandledField {

    private HandledField() {}

    static KubeObject in(KubeObject crd) {
        List<Object> versions = crd.list("spec", "versions").stream()
                .<Object>map(version -> KubeObject.of((Map<?, ?>) version)
                        .with(
                                Map.of("type", "string"),
                                "schema",
                                "openAPIV3Schema",
                                "properties",
                                "status",
                                "properties",
                                Requested.HANDLED)
                        .tree())
                .toList();
        return crd.with(versions, "spec", "versions");
    }
}
