package dev.slipway.compositions.claim;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Everything that one pass over a claim has read. */
record ClaimSnapshot(Definition definition, KubeObject claim, Optional<KubeObject> composite, Instant now) {

    boolean isPaused() {
        return Keys.isPaused(claim);
    }

    /** Return the composite resource that belongs to the claim, existing or not. */
    Ref compositeRef() {
        String bound = claim.text("spec", "resourceRef", "name").orElseGet(() -> CompositeName.of(claim));
        return new Ref(definition.composite(), "", bound);
    }

    /** Return whom the composite resource is bound to, if that is another claim. */
    Optional<String> boundElsewhere() {
        return composite
                .map(xr -> xr.map("spec", "claimRef"))
                .filter(ref -> !ref.isEmpty() && !isThisClaim(ref))
                .map(ref -> ref.get("kind") + " " + ref.get("namespace") + "/" + ref.get("name"));
    }

    private boolean isThisClaim(Map<String, Object> ref) {
        return claim.name().equals(ref.get("name")) && claim.namespace().equals(ref.get("namespace"));
    }

    boolean deletesInForeground() {
        String policy = claim.text("spec", "compositeDeletePolicy")
                .orElseGet(() -> String.valueOf(definition.spec().defaultCompositeDeletePolicy()));
        return policy.equals("Foreground");
    }

    Optional<String> secretName() {
        return claim.text("spec", "writeConnectionSecretToRef", "name");
    }
}
