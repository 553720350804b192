package dev.slipway.api.cluster.aws;

/** What the schema of AWSClusterStaticIdentity says beyond its records. */
final class AWSClusterStaticIdentityLimits {

    static final String SPEC = """
            properties:
              allowedNamespaces:
                properties:
                  selector: {x-kubernetes-map-type: atomic}
            """;

    private AWSClusterStaticIdentityLimits() {}
}
