package dev.slipway.compositions.render;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a composite resource must carry before it is composed. */
final class Configuration {

    private Configuration() {}

    /**
     * Return the composite resource with the label that prefixes the names of what it composes and, for legacy ones whose
     * composition wants it, a connection secret.
     *
     * @throws FaultException INVALID, when the composition is for another kind
     */
    static KubeObject configured(KubeObject xr, Machinery machinery, KubeObject composition) {
        KubeObject labelled =
                xr.label(Keys.COMPOSITE).orElse("").isEmpty() ? xr.withLabel(Keys.COMPOSITE, xr.name()) : xr;
        Map<String, Object> type = composition.map("spec", "compositeTypeRef");
        if (!xr.apiVersion().equals(type.get("apiVersion")) || !xr.kind().equals(type.get("kind"))) {
            throw new FaultException(
                    Fault.INVALID,
                    "cannot configure composite resource: referenced composition is not compatible with this composite"
                            + " resource");
        }
        Optional<String> namespace = composition.text("spec", "writeConnectionSecretsToNamespace");
        boolean wantsSecret = machinery == Machinery.LEGACY
                && xr.at("spec", "writeConnectionSecretToRef").isEmpty();
        if (!wantsSecret || namespace.isEmpty()) {
            return labelled;
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("name", xr.uid());
        reference.put("namespace", namespace.get());
        return labelled.with(reference, "spec", "writeConnectionSecretToRef");
    }
}
