package dev.slipway.api.cluster.aws;

/** What the schema of AWSClusterControllerIdentity says beyond its records. */
final class AWSClusterControllerIdentityLimits {

    static final String SPEC = """
            properties:
              allowedNamespaces:
                properties:
                  selector: {x-kubernetes-map-type: atomic}
            """;

    private AWSClusterControllerIdentityLimits() {}
}
