package dev.slipway.api.cluster;

/** What the schema of Cluster says beyond its records. */
final class ClusterLimits {

    static final String SPEC = """
            minProperties: 1
            properties:
              availabilityGates:
                items:
                  properties:
                    conditionType: {maxLength: 316, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                    polarity:
                      enum: [Positive, Negative]
                maxItems: 32
                minItems: 1
                x-kubernetes-list-map-keys: [conditionType]
                x-kubernetes-list-type: map
              clusterNetwork:
                minProperties: 1
                properties:
                  apiServerPort: {maximum: 65535, minimum: 1}
                  pods:
                    properties:
                      cidrBlocks:
                        items: {maxLength: 43, minLength: 1}
                        maxItems: 100
                        minItems: 1
                  serviceDomain: {maxLength: 253, minLength: 1}
                  services:
                    properties:
                      cidrBlocks:
                        items: {maxLength: 43, minLength: 1}
                        maxItems: 100
                        minItems: 1
              controlPlaneEndpoint:
                minProperties: 1
                properties:
                  host: {maxLength: 512, minLength: 1}
                  port: {maximum: 65535, minimum: 1}
              controlPlaneRef:
                properties:
                  apiGroup: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                  kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                  name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
              infrastructureRef:
                properties:
                  apiGroup: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                  kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                  name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
              topology:
                properties:
                  classRef:
                    properties:
                      name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                      namespace: {maxLength: 63, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$'}
                  controlPlane:
                    minProperties: 1
                    properties:
                      deletion:
                        minProperties: 1
                        properties:
                          nodeDeletionTimeoutSeconds: {minimum: 0}
                          nodeDrainTimeoutSeconds: {minimum: 0}
                          nodeVolumeDetachTimeoutSeconds: {minimum: 0}
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
                      metadata: {minProperties: 1}
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
                        minProperties: 1
                        properties:
                          overrides:
                            items:
                              properties:
                                name: {maxLength: 256, minLength: 1}
                            maxItems: 1000
                            minItems: 1
                            x-kubernetes-list-map-keys: [name]
                            x-kubernetes-list-type: map
                  variables:
                    items:
                      properties:
                        name: {maxLength: 256, minLength: 1}
                    maxItems: 1000
                    minItems: 1
                    x-kubernetes-list-map-keys: [name]
                    x-kubernetes-list-type: map
                  version: {maxLength: 256, minLength: 1}
                  workers:
                    minProperties: 1
                    properties:
                      machineDeployments:
                        items:
                          properties:
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
                            metadata: {minProperties: 1}
                            minReadySeconds: {minimum: 0}
                            name: {maxLength: 63, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
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
                                after: {format: date-time}
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
                            variables:
                              minProperties: 1
                              properties:
                                overrides:
                                  items:
                                    properties:
                                      name: {maxLength: 256, minLength: 1}
                                  maxItems: 1000
                                  minItems: 1
                                  x-kubernetes-list-map-keys: [name]
                                  x-kubernetes-list-type: map
                        maxItems: 2000
                        minItems: 1
                        x-kubernetes-list-map-keys: [name]
                        x-kubernetes-list-type: map
                      machinePools:
                        items:
                          properties:
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
                              minItems: 1
                            metadata: {minProperties: 1}
                            minReadySeconds: {minimum: 0}
                            name: {maxLength: 63, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
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
                              minProperties: 1
                              properties:
                                overrides:
                                  items:
                                    properties:
                                      name: {maxLength: 256, minLength: 1}
                                  maxItems: 1000
                                  minItems: 1
                                  x-kubernetes-list-map-keys: [name]
                                  x-kubernetes-list-type: map
                        maxItems: 2000
                        minItems: 1
                        x-kubernetes-list-map-keys: [name]
                        x-kubernetes-list-type: map
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
              failureDomains:
                items:
                  properties:
                    name: {maxLength: 256, minLength: 1}
                maxItems: 100
                minItems: 1
                x-kubernetes-list-map-keys: [name]
                x-kubernetes-list-type: map
              initialization: {minProperties: 1}
              observedGeneration: {minimum: 1}
              phase:
                enum: [Pending, Provisioning, Provisioned, Deleting, Failed, Unknown]
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

    static final String ROOT = """
            required: [spec]
            """;

    private ClusterLimits() {}
}
