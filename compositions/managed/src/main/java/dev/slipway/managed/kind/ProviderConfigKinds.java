package dev.slipway.managed.kind;

import dev.slipway.kernel.object.Gvk;

/**
 * The kinds of configuration of one provider: {@code classic} (cluster-scoped {@code ProviderConfig}) serves the classic
 * kinds, {@code namespaced} and {@code cluster} serve the namespaced twins. The kind of the usage record is each
 * kind's name followed by {@code Usage}.
 */
public record ProviderConfigKinds(Gvk classic, Gvk namespaced, Gvk cluster) {

    /** Return the kinds by Crossplane's convention: the twin's group has an {@code m} before the domain. */
    public static ProviderConfigKinds of(String group, String version) {
        Gvk classic = new Gvk(group, version, "ProviderConfig");
        Gvk twin = Twins.of(classic);
        return new ProviderConfigKinds(classic, twin, new Gvk(twin.group(), twin.version(), "ClusterProviderConfig"));
    }
}
