package dev.slipway.api.cluster.gcp;

/** What the schema of GCPManagedControlPlaneTemplate says beyond its records. */
final class GCPManagedControlPlaneTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  spec:
                    properties:
                      binaryAuthorization:
                        enum: [disabled, project_singleton_policy_enforce]
                      master_authorized_networks_config:
                        properties:
                          cidr_blocks:
                            items:
                              properties:
                                cidr_block: {pattern: '^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?:\\/([0-9]|[1-2][0-9]|3[0-2]))?$|^([a-fA-F0-9:]+:+)+[a-fA-F0-9]+\\/[0-9]{1,3}$'}
                      releaseChannel:
                        enum: [rapid, regular, stable, extended]
            """;

    private GCPManagedControlPlaneTemplateLimits() {}
}
