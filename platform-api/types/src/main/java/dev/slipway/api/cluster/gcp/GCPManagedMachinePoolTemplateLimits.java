package dev.slipway.api.cluster.gcp;

/** What the schema of GCPManagedMachinePoolTemplate says beyond its records. */
final class GCPManagedMachinePoolTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  spec:
                    properties:
                      diskSizeGB: {minimum: 10}
                      diskType:
                        enum: [pd-standard, pd-ssd, pd-balanced]
                      kubernetesTaints:
                        items:
                          properties:
                            effect:
                              enum: [NoSchedule, NoExecute, PreferNoSchedule]
                      maxPodsPerNode: {maximum: 256, minimum: 8}
                      scaling:
                        properties:
                          locationPolicy:
                            enum: [balanced, any]
            """;

    private GCPManagedMachinePoolTemplateLimits() {}
}
