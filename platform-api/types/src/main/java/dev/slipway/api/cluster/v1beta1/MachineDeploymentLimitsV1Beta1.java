package dev.slipway.api.cluster.v1beta1;

/** What the schema of MachineDeployment says beyond its records. */
final class MachineDeploymentLimitsV1Beta1 {

    static final String SPEC = """
            properties:
              clusterName: {maxLength: 63, minLength: 1}
              machineNamingStrategy:
                properties:
                  template: {maxLength: 256, minLength: 1}
              rolloutAfter: {format: date-time}
              selector: {x-kubernetes-map-type: atomic}
              strategy:
                properties:
                  rollingUpdate:
                    properties:
                      deletePolicy:
                        enum: [Random, Newest, Oldest]
                  type:
                    enum: [RollingUpdate, OnDelete]
              template:
                properties:
                  spec:
                    properties:
                      bootstrap:
                        properties:
                          configRef: {x-kubernetes-map-type: atomic}
                          dataSecretName: {maxLength: 253, minLength: 0}
                      clusterName: {maxLength: 63, minLength: 1}
                      failureDomain: {maxLength: 256, minLength: 1}
                      infrastructureRef: {x-kubernetes-map-type: atomic}
                      providerID: {maxLength: 512, minLength: 1}
                      readinessGates:
                        items:
                          properties:
                            conditionType: {maxLength: 316, minLength: 1, pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$'}
                            polarity:
                              enum: [Positive, Negative]
                        maxItems: 32
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
            properties:
              conditions:
                items:
                  properties:
                    lastTransitionTime: {format: date-time}
                    message: {maxLength: 10240, minLength: 1}
                    reason: {maxLength: 256, minLength: 1}
                    severity: {maxLength: 32}
                    type: {maxLength: 256, minLength: 1}
              phase:
                enum: [ScalingUp, ScalingDown, Running, Failed, Unknown]
              selector: {maxLength: 4096, minLength: 1}
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
              versions:
                items:
                  properties:
                    replicas: {minimum: 1}
                    version: {maxLength: 256, minLength: 1}
                maxItems: 100
                minItems: 1
                x-kubernetes-list-map-keys: [version]
                x-kubernetes-list-type: map
            """;

    private MachineDeploymentLimitsV1Beta1() {}
}
