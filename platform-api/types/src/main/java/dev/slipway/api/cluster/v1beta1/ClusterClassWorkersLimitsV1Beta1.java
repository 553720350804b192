package dev.slipway.api.cluster.v1beta1;

/** What the schema of ClusterClass says beyond its records. */
final class ClusterClassWorkersLimitsV1Beta1 {

    static final String WORKERS = """
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
                    namingStrategy:
                      properties:
                        template: {maxLength: 1024, minLength: 1}
                    readinessGates:
                      items:
                        properties:
                          conditionType: {maxLength: 316, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                          polarity:
                            enum: [Positive, Negative]
                      maxItems: 32
                      x-kubernetes-list-map-keys: [conditionType]
                      x-kubernetes-list-type: map
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
                    template:
                      properties:
                        bootstrap:
                          properties:
                            ref: {x-kubernetes-map-type: atomic}
                        infrastructure:
                          properties:
                            ref: {x-kubernetes-map-type: atomic}
                maxItems: 100
                x-kubernetes-list-map-keys: [class]
                x-kubernetes-list-type: map
              machinePools:
                items:
                  properties:
                    class: {maxLength: 256, minLength: 1}
                    failureDomains:
                      items: {maxLength: 256, minLength: 1}
                      maxItems: 100
                    namingStrategy:
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
                    template:
                      properties:
                        bootstrap:
                          properties:
                            ref: {x-kubernetes-map-type: atomic}
                        infrastructure:
                          properties:
                            ref: {x-kubernetes-map-type: atomic}
                maxItems: 100
                x-kubernetes-list-map-keys: [class]
                x-kubernetes-list-type: map
            """;

    private ClusterClassWorkersLimitsV1Beta1() {}
}
