package dev.slipway.api.cluster.v1beta1;

/** What the schema of MachineHealthCheck says beyond its records. */
final class MachineHealthCheckLimitsV1Beta1 {

    static final String SPEC = """
            properties:
              clusterName: {maxLength: 63, minLength: 1}
              remediationTemplate: {x-kubernetes-map-type: atomic}
              selector: {x-kubernetes-map-type: atomic}
              unhealthyConditions:
                items:
                  properties:
                    status: {minLength: 1}
                    type: {minLength: 1}
                maxItems: 100
              unhealthyMachineConditions:
                items:
                  properties:
                    status:
                      enum: ['True', 'False', Unknown]
                    type:
                      maxLength: 316
                      minLength: 1
                      pattern: ^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$
                      x-kubernetes-validations:
                      - {rule: '!(self in [''Ready'',''Available'',''HealthCheckSucceeded'',''OwnerRemediated'',''ExternallyRemediated''])'}
                maxItems: 100
                minItems: 1
              unhealthyRange: {maxLength: 32, minLength: 1, pattern: '^\\[[0-9]+-[0-9]+\\]$'}
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
              currentHealthy: {minimum: 0}
              expectedMachines: {minimum: 0}
              remediationsAllowed: {minimum: 0}
              targets:
                items: {maxLength: 253, minLength: 1}
                maxItems: 10000
              v1beta2:
                properties:
                  conditions:
                    items:
                      properties:
                        lastTransitionTime: {format: date-time}
                        message: {maxLength: 32768}
                        observedGeneration: {minimum: 0}
                        reason: {maxLength: 1024, minLength: 1, pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$'}
                        status:
                          enum: ['True', 'False', Unknown]
                        type: {maxLength: 316, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                    maxItems: 32
                    x-kubernetes-list-map-keys: [type]
                    x-kubernetes-list-type: map
            """;

    private MachineHealthCheckLimitsV1Beta1() {}
}
