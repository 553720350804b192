package dev.slipway.compositions.definition;

import dev.slipway.api.crossplane.CompositeResourceDefinitionSpec;
import dev.slipway.api.crossplane.LabelSelector;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CompositeResourceDefinition says, with the defaults of its API version resolved.
 *
 * @param version the referenceable version: the one that is stored and that compositions target
 */
public record Definition(Ref ref, String version, Scope scope, CompositeResourceDefinitionSpec spec) {

    /** Where composite resources live, and whether their machinery is directly under {@code spec}. */
    public enum Scope {
        LEGACY_CLUSTER,
        CLUSTER,
        NAMESPACED
    }

    /** Read a definition; what the schema cannot refuse is a fault that names the field. */
    public static Definition of(KubeObject xrd) {
        var spec = Json.convert(xrd.map("spec"), CompositeResourceDefinitionSpec.class);
        String version = spec.versions().stream()
                .filter(candidate -> Boolean.TRUE.equals(candidate.referenceable()))
                .map(CompositeResourceDefinitionSpec.Version::name)
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "spec.versions: no version has referenceable: true; exactly one must"));
        return new Definition(xrd.ref(), version, scope(xrd, spec), spec);
    }

    private static Scope scope(KubeObject xrd, CompositeResourceDefinitionSpec spec) {
        String scope = spec.scope();
        if (scope == null) {
            return xrd.gvk().version().equals("v1") ? Scope.LEGACY_CLUSTER : Scope.NAMESPACED;
        }
        return switch (scope) {
            case "LegacyCluster" -> Scope.LEGACY_CLUSTER;
            case "Cluster" -> Scope.CLUSTER;
            case "Namespaced" -> Scope.NAMESPACED;
            default -> throw new FaultException(Fault.INVALID, "spec.scope: unknown scope " + scope);
        };
    }

    public boolean isLegacy() {
        return scope == Scope.LEGACY_CLUSTER;
    }

    /** Return the kind of composite resource, in the referenceable version. */
    public Gvk composite() {
        return new Gvk(spec.group(), version, spec.names().kind());
    }

    /** Return the kind of claim, in the referenceable version, if one is offered. */
    public Optional<Gvk> claim() {
        return isLegacy()
                ? Optional.ofNullable(spec.claimNames()).map(names -> new Gvk(spec.group(), version, names.kind()))
                : Optional.empty();
    }

    public String compositeCrd() {
        return spec.names().plural() + "." + spec.group();
    }

    public Optional<String> claimCrd() {
        return claim().map(claim ->
                java.util.Objects.requireNonNull(spec.claimNames()).plural() + "." + spec.group());
    }

    /** Return the labels of revisions for composite resources that select none; expressions do not count. */
    public Map<String, Object> defaultRevisionLabels() {
        LabelSelector selector = spec.defaultCompositionRevisionSelector();
        return selector == null || selector.matchLabels() == null ? Map.of() : Map.copyOf(selector.matchLabels());
    }

    /** Return the keys that connection secrets may have; none means all. */
    public List<String> connectionSecretKeys() {
        return spec.connectionSecretKeys() == null ? List.of() : spec.connectionSecretKeys();
    }
}
