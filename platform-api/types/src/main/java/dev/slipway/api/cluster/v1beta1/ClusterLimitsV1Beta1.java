package dev.slipway.api.cluster.v1beta1;

/** What the schema of Cluster says beyond its records. */
final class ClusterLimitsV1Beta1 {

    static final String SPEC = """
            properties:
              availabilityGates:
                items:
                  properties:
                    conditionType: {maxLength: 316, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                    polarity:
                      enum: [Positive, Negative]
                maxItems: 32
                x-kubernetes-list-map-keys: [conditionType]
                x-kubernetes-list-type: map
              clusterNetwork:
                properties:
                  pods:
                    properties:
                      cidrBlocks:
                        items: {maxLength: 43, minLength: 1}
                        maxItems: 100
                  serviceDomain: {maxLength: 253, minLength: 1}
                  services:
                    properties:
                      cidrBlocks:
                        items: {maxLength: 43, minLength: 1}
                        maxItems: 100
              controlPlaneEndpoint:
                properties:
                  host: {maxLength: 512}
              controlPlaneRef: {x-kubernetes-map-type: atomic}
              infrastructureRef: {x-kubernetes-map-type: atomic}
              topology:
                properties:
                  class: {maxLength: 253, minLength: 1}
                  classNamespace: {maxLength: 63, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$'}
                  controlPlane:
                    properties:
                      machineHealthCheck:
                        properties:
                          remediationTemplate: {x-kubernetes-map-type: atomic}
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
                      readinessGates:
                        items:
                          properties:
                            conditionType: {maxLength: 316, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                            polarity:
                              enum: [Positive, Negative]
                        maxItems: 32
                        x-kubernetes-list-map-keys: [conditionType]
                        x-kubernetes-list-type: map
                      rollout:
                        minProperties: 1
                        properties:
                          after: {format: date-time}
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
                      variables:
                        properties:
                          overrides:
                            items:
                              properties:
                                definitionFrom: {maxLength: 256}
                                name: {maxLength: 256, minLength: 1}
                            maxItems: 1000
                            x-kubernetes-list-map-keys: [name]
                            x-kubernetes-list-type: map
                  rolloutAfter: {format: date-time}
                  variables:
                    items:
                      properties:
                        definitionFrom: {maxLength: 256}
                        name: {maxLength: 256, minLength: 1}
                    maxItems: 1000
                    x-kubernetes-list-map-keys: [name]
                    x-kubernetes-list-type: map
                  version: {maxLength: 256, minLength: 1}
                  workers:
                    properties:
                      machineDeployments:
                        items:
                          properties:
                            class: {maxLength: 256, minLength: 1}
                            failureDomain: {maxLength: 256, minLength: 1}
                            machineHealthCheck:
                              properties:
                                remediationTemplate: {x-kubernetes-map-type: atomic}
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
                            name: {maxLength: 63, minLength: 1}
                            readinessGates:
                              items:
                                properties:
                                  conditionType: {maxLength: 316, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                                  polarity:
                                    enum: [Positive, Negative]
                              maxItems: 32
                              x-kubernetes-list-map-keys: [conditionType]
                              x-kubernetes-list-type: map
                            rollout:
                              minProperties: 1
                              properties:
                                after: {format: date-time}
                            strategy:
                              properties:
                                rollingUpdate:
                                  properties:
                                    deletePolicy:
                                      enum: [Random, Newest, Oldest]
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
                            variables:
                              properties:
                                overrides:
                                  items:
                                    properties:
                                      definitionFrom: {maxLength: 256}
                                      name: {maxLength: 256, minLength: 1}
                                  maxItems: 1000
                                  x-kubernetes-list-map-keys: [name]
                                  x-kubernetes-list-type: map
                        maxItems: 2000
                        x-kubernetes-list-map-keys: [name]
                        x-kubernetes-list-type: map
                      machinePools:
                        items:
                          properties:
                            class: {maxLength: 256, minLength: 1}
                            failureDomains:
                              items: {maxLength: 256, minLength: 1}
                              maxItems: 100
                            name: {maxLength: 63, minLength: 1}
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
                            variables:
                              properties:
                                overrides:
                                  items:
                                    properties:
                                      definitionFrom: {maxLength: 256}
                                      name: {maxLength: 256, minLength: 1}
                                  maxItems: 1000
                                  x-kubernetes-list-map-keys: [name]
                                  x-kubernetes-list-type: map
                        maxItems: 2000
                        x-kubernetes-list-map-keys: [name]
                        x-kubernetes-list-type: map
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
              failureMessage: {maxLength: 10240, minLength: 1}
              phase:
                enum: [Pending, Provisioning, Provisioned, Deleting, Failed, Unknown]
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
                  controlPlane:
                    properties:
                      upgradePlan:
                        items:
                          properties:
                            version: {maxLength: 256, minLength: 1}
                        maxItems: 32
                        minItems: 1
                      versions:
                        items:
                          properties:
                            replicas: {minimum: 1}
                            version: {maxLength: 256, minLength: 1}
                        maxItems: 32
                        minItems: 1
                  workers:
                    properties:
                      upgradePlan:
                        items:
                          properties:
                            version: {maxLength: 256, minLength: 1}
                        maxItems: 32
                        minItems: 1
                      versions:
                        items:
                          properties:
                            replicas: {minimum: 1}
                            version: {maxLength: 256, minLength: 1}
                        maxItems: 32
                        minItems: 1
            """;

    private ClusterLimitsV1Beta1() {}
}
