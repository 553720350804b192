package dev.slipway.api.cluster;

/** What the schema of Machine says beyond its records. */
final class MachineLimits {

    static final String SPEC = """
            properties:
              bootstrap:
                properties:
                  configRef:
                    properties:
                      apiGroup: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                      kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                      name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                  dataSecretName: {maxLength: 253, minLength: 0}
              clusterName: {maxLength: 63, minLength: 1}
              deletion:
                minProperties: 1
                properties:
                  nodeDeletionTimeoutSeconds: {minimum: 0}
                  nodeDrainTimeoutSeconds: {minimum: 0}
                  nodeVolumeDetachTimeoutSeconds: {minimum: 0}
              failureDomain: {maxLength: 256, minLength: 1}
              infrastructureRef:
                properties:
                  apiGroup: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                  kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                  name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
              minReadySeconds: {minimum: 0}
              providerID: {maxLength: 512, minLength: 1}
              readinessGates:
                items:
                  properties:
                    conditionType: {maxLength: 316, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                    polarity:
                      enum: [Positive, Negative]
                maxItems: 32
                minItems: 1
                x-kubernetes-list-map-keys: [conditionType]
                x-kubernetes-list-type: map
              taints:
                items:
                  properties:
                    effect:
                      enum: [NoSchedule, PreferNoSchedule, NoExecute]
                    key: {maxLength: 317, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$'}
                    propagation:
                      enum: [Always, OnInitialization]
                    value: {maxLength: 63, minLength: 1, pattern: '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$'}
                maxItems: 64
                minItems: 1
                x-kubernetes-list-map-keys: [key, effect]
                x-kubernetes-list-type: map
              version: {maxLength: 256, minLength: 1}
            """;

    static final String STATUS = """
            minProperties: 1
            properties:
              addresses:
                items:
                  properties:
                    address: {maxLength: 256, minLength: 1}
                    type:
                      enum: [Hostname, ExternalIP, InternalIP, ExternalDNS, InternalDNS]
                maxItems: 256
              certificatesExpiryDate: {format: date-time}
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
              deletion:
                properties:
                  nodeDrainStartTime: {format: date-time}
                  waitForNodeVolumeDetachStartTime: {format: date-time}
                  waitForPreDrainHookStartTime: {format: date-time}
                  waitForPreTerminateHookStartTime: {format: date-time}
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
                      failureMessage: {maxLength: 10240, minLength: 1}
              failureDomain: {maxLength: 256, minLength: 1}
              initialization: {minProperties: 1}
              lastUpdated: {format: date-time}
              nodeRef:
                properties:
                  name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
              observedGeneration: {minimum: 1}
              phase:
                enum: [Pending, Provisioning, Provisioned, Running, Updating, Deleting, Deleted, Failed, Unknown]
            """;

    static final String ROOT = """
            required: [spec]
            """;

    private MachineLimits() {}
}
