package dev.slipway.api.cluster.aws;

/** What the schema of AWSManagedClusterTemplate says beyond its records. */
final class AWSManagedClusterTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  spec:
                    properties:
                      controlPlaneEndpoint:
                        properties:
                          host: {maxLength: 512}
            """;

    private AWSManagedClusterTemplateLimits() {}
}
