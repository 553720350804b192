package dev.slipway.cluster.topology.conversion;

/** Tells which version of a provider's kind references of v1beta1 name. */
@FunctionalInterface
public interface ApiVersions {

    /** Return the version, such as {@code v1beta2}. */
    String of(String group, String kind);
}
