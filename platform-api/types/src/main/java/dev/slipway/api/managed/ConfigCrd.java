package dev.slipway.api.managed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as the specification of a provider's configuration. Five CRDs come from it: the cluster-scoped
 * {@code ProviderConfig} of the group, {@code ProviderConfig} and {@code ClusterProviderConfig} of its namespaced twin, and
 * the {@code ProviderConfigUsage} of both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfigCrd {

    /** The group of the cluster-scoped kind, such as {@code kubernetes.crossplane.io}. */
    String group();

    /** The versions of the cluster-scoped kind, stored one first; the twin has the first only. */
    String[] versions();

    /** Where the name of the secret is, which a column shows, below {@code spec}. */
    String secret() default "credentials.secretRef.name";
}
