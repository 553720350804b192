package dev.slipway.api.cluster;

/** What the schema of ClusterClass says beyond its records. */
final class ClusterClassWorkersLimits {

    static final String WORKERS = """
            minProperties: 1
            properties:
              machineDeployments:
                items:
                  properties:
                    bootstrap:
                      properties:
                        templateRef:
                          properties:
                            apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                            kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                            name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                    class: {maxLength: 256, minLength: 1}
                    deletion:
                      minProperties: 1
                      properties:
                        nodeDeletionTimeoutSeconds: {minimum: 0}
                        nodeDrainTimeoutSeconds: {minimum: 0}
                        nodeVolumeDetachTimeoutSeconds: {minimum: 0}
                        order:
                          enum: [Random, Newest, Oldest]
                    failureDomain: {maxLength: 256, minLength: 1}
                    healthCheck:
                      minProperties: 1
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
                    infrastructure:
                      properties:
                        templateRef:
                          properties:
                            apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                            kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                            name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                    metadata: {minProperties: 1}
                    minReadySeconds: {minimum: 0}
                    naming:
                      minProperties: 1
                      properties:
                        template: {maxLength: 1024, minLength: 1}
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
                    rollout:
                      minProperties: 1
                      properties:
                        strategy:
                          minProperties: 1
                          properties:
                            rollingUpdate: {minProperties: 1}
                            type:
                              enum: [RollingUpdate, OnDelete]
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
                maxItems: 100
                minItems: 1
                x-kubernetes-list-map-keys: [class]
                x-kubernetes-list-type: map
              machinePools:
                items:
                  properties:
                    bootstrap:
                      properties:
                        templateRef:
                          properties:
                            apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                            kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                            name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                    class: {maxLength: 256, minLength: 1}
                    deletion:
                      minProperties: 1
                      properties:
                        nodeDeletionTimeoutSeconds: {minimum: 0}
                        nodeDrainTimeoutSeconds: {minimum: 0}
                        nodeVolumeDetachTimeoutSeconds: {minimum: 0}
                    failureDomains:
                      items: {maxLength: 256, minLength: 1}
                      maxItems: 100
                    infrastructure:
                      properties:
                        templateRef:
                          properties:
                            apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                            kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                            name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                    metadata: {minProperties: 1}
                    minReadySeconds: {minimum: 0}
                    naming:
                      minProperties: 1
                      properties:
                        template: {maxLength: 1024, minLength: 1}
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
                maxItems: 100
                minItems: 1
                x-kubernetes-list-map-keys: [class]
                x-kubernetes-list-type: map
            """;

    private ClusterClassWorkersLimits() {}
}
