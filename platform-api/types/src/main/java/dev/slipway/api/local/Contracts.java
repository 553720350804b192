package dev.slipway.api.local;

/** By these labels on CRDs Cluster API knows which version of a kind speaks which of its contracts. */
final class Contracts {

    static final String V1BETA1 = "cluster.x-k8s.io/v1beta1=v1alpha1";
    static final String V1BETA2 = "cluster.x-k8s.io/v1beta2=v1alpha1";

    private Contracts() {}
}
