package dev.slipway.api.cluster.gcp;

/** What the schema of GCPManagedMachinePool says beyond its records. */
final class GCPManagedMachinePoolLimits {

    static final String SPEC = """
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

    static final String STATUS = """
            properties:
              conditions:
                items:
                  properties:
                    lastTransitionTime: {format: date-time}
                    message: {maxLength: 10240, minLength: 1}
                    reason: {maxLength: 256, minLength: 1}
                    severity: {maxLength: 32}
                    type: {maxLength: 256, minLength: 1}
              ready: {default: false}
            """;

    private GCPManagedMachinePoolLimits() {}
}
