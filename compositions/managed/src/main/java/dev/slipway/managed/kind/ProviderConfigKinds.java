package dev.slipway.managed.kind;

import dev.slipway.kernel.object.Gvk;
import java.util.List;

/**
 * The kinds of configuration of one provider: {@code classic} (cluster-scoped {@code ProviderConfig}) serves the classic
 * kinds, {@code namespaced} and {@code cluster} serve the namespaced twins. The kind of the usage record is each
 * kind's name followed by {@code Usage}. {@code withoutEffect} are the paths of those fields that are accepted and not
 * acted upon: a configuration that sets one says so.
 */
public record ProviderConfigKinds(Gvk classic, Gvk namespaced, Gvk cluster, List<String> withoutEffect) {

    /** No configuration: the kind reaches nothing for which it needs one. */
    public static final ProviderConfigKinds NONE = none();

    public ProviderConfigKinds {
        withoutEffect = List.copyOf(withoutEffect);
    }

    /** Return the kinds by Crossplane's convention: the twin's group has an {@code m} before the domain. */
    public static ProviderConfigKinds of(String group, String version) {
        Gvk classic = new Gvk(group, version, "ProviderConfig");
        Gvk twin = Twins.of(classic);
        Gvk cluster = new Gvk(twin.group(), twin.version(), "ClusterProviderConfig");
        return new ProviderConfigKinds(classic, twin, cluster, List.of());
    }

    private static ProviderConfigKinds none() {
        Gvk nothing = new Gvk("", "", "");
        return new ProviderConfigKinds(nothing, nothing, nothing, List.of());
    }

    /** Return whether the kind does without. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Return the same kinds with the fields that are not acted upon. */
    public ProviderConfigKinds ignoring(List<String> fields) {
        return new ProviderConfigKinds(classic, namespaced, cluster, fields);
    }
}
