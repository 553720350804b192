package dev.slipway.api.cluster;

/** What the schema of MachineHealthCheck says beyond its records. */
final class MachineHealthCheckLimits {

    static final String SPEC = """
            properties:
              checks:
                minProperties: 1
                properties:
                  nodeStartupTimeoutSeconds: {minimum: 0}
                  unhealthyMachineConditions:
                    items:
                      properties:
                        status:
                          enum: ['True', 'False', Unknown]
                        timeoutSeconds: {minimum: 0}
                        type:
                          maxLength: 316
                          minLength: 1
                          pattern: ^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$
                          x-kubernetes-validations:
                          - {rule: '!(self in [''Ready'',''Available'',''HealthCheckSucceeded'',''OwnerRemediated'',''ExternallyRemediated''])'}
                    maxItems: 100
                    minItems: 1
                  unhealthyNodeConditions:
                    items:
                      properties:
                        status: {minLength: 1}
                        timeoutSeconds: {minimum: 0}
                        type: {minLength: 1}
                    maxItems: 100
                    minItems: 1
              clusterName: {maxLength: 63, minLength: 1}
              remediation:
                minProperties: 1
                properties:
                  templateRef:
                    properties:
                      apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                      kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                      name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                  triggerIf:
                    minProperties: 1
                    properties:
                      unhealthyInRange: {maxLength: 32, minLength: 1, pattern: '^\\[[0-9]+-[0-9]+\\]$'}
              selector: {x-kubernetes-map-type: atomic}
            """;

    static final String STATUS = """
            minProperties: 1
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
              currentHealthy: {minimum: 0}
              deprecated:
                properties:
                  v1beta1:
                    properties:
                      conditions:
                        items:
                          properties:
                            lastTransitionTime: {format: date-time}
                            message: {maxLength: 10240, minLength: 1}
                            reason: {maxLength: 256, minLength: 1}
                            severity: {maxLength: 32}
                            type: {maxLength: 256, minLength: 1}
              expectedMachines: {minimum: 0}
              observedGeneration: {minimum: 1}
              remediationsAllowed: {minimum: 0}
              targets:
                items: {maxLength: 253, minLength: 1}
                maxItems: 10000
            """;

    static final String ROOT = """
            required: [spec]
            """;

    private MachineHealthCheckLimits() {}
}
