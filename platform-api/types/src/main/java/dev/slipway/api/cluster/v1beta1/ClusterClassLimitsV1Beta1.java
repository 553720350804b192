package dev.slipway.api.cluster.v1beta1;

/** What the schema of ClusterClass says beyond its records. */
final class ClusterClassLimitsV1Beta1 {

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
                  machineInfrastructure:
                    properties:
                      ref: {x-kubernetes-map-type: atomic}
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
                  ref: {x-kubernetes-map-type: atomic}
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
              infrastructure:
                properties:
                  ref: {x-kubernetes-map-type: atomic}
              infrastructureNamingStrategy:
                properties:
                  template: {maxLength: 1024, minLength: 1}
              kubernetesVersions:
                items: {maxLength: 256, minLength: 1}
                maxItems: 100
                minItems: 1
              patches:
                items:
                  properties:
                    definitions:
                      items:
                        properties:
                          jsonPatches:
                            items:
                              properties:
                                op:
                                  enum: [add, replace, remove]
                                path: {maxLength: 512, minLength: 1}
                                valueFrom:
                                  properties:
                                    template: {maxLength: 10240, minLength: 1}
                                    variable: {maxLength: 256, minLength: 1}
                            maxItems: 100
                          selector:
                            properties:
                              apiVersion: {maxLength: 512, minLength: 1}
                              kind: {maxLength: 256, minLength: 1}
                              matchResources:
                                properties:
                                  machineDeploymentClass:
                                    properties:
                                      names:
                                        items: {maxLength: 256, minLength: 1}
                                        maxItems: 100
                                  machinePoolClass:
                                    properties:
                                      names:
                                        items: {maxLength: 256, minLength: 1}
                                        maxItems: 100
                      maxItems: 100
                    description: {maxLength: 1024, minLength: 1}
                    enabledIf: {maxLength: 256, minLength: 1}
                    external:
                      properties:
                        discoverVariablesExtension: {maxLength: 512, minLength: 1}
                        generateExtension: {maxLength: 512, minLength: 1}
                        validateExtension: {maxLength: 512, minLength: 1}
                    name: {maxLength: 256, minLength: 1}
                maxItems: 1000
              upgrade:
                minProperties: 1
                properties:
                  external:
                    minProperties: 1
                    properties:
                      generateUpgradePlanExtension: {maxLength: 512, minLength: 1}
              variables:
                items:
                  properties:
                    name: {maxLength: 256, minLength: 1}
                    schema:
                      properties:
                        openAPIV3Schema:
                          properties:
                            description: {maxLength: 4096, minLength: 1}
                            enum:
                              items: {type: null, x-kubernetes-preserve-unknown-fields: true}
                              maxItems: 100
                            format: {maxLength: 32, minLength: 1}
                            pattern: {maxLength: 512, minLength: 1}
                            required:
                              items: {maxLength: 256, minLength: 1}
                              maxItems: 1000
                            type:
                              enum: [object, array, string, integer, number, boolean]
                            x-kubernetes-validations:
                              items:
                                properties:
                                  fieldPath: {maxLength: 512, minLength: 1}
                                  message: {maxLength: 512, minLength: 1}
                                  messageExpression: {maxLength: 1024, minLength: 1}
                                  reason:
                                    default: FieldValueInvalid
                                    enum: [FieldValueInvalid, FieldValueForbidden, FieldValueRequired, FieldValueDuplicate]
                                  rule: {maxLength: 4096, minLength: 1}
                              maxItems: 100
                              x-kubernetes-list-map-keys: [rule]
                              x-kubernetes-list-type: map
                maxItems: 1000
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
              variables:
                items:
                  properties:
                    definitions:
                      items:
                        properties:
                          from: {maxLength: 256, minLength: 1}
                          schema:
                            properties:
                              openAPIV3Schema:
                                properties:
                                  description: {maxLength: 4096, minLength: 1}
                                  enum:
                                    items: {type: null, x-kubernetes-preserve-unknown-fields: true}
                                    maxItems: 100
                                  format: {maxLength: 32, minLength: 1}
                                  pattern: {maxLength: 512, minLength: 1}
                                  required:
                                    items: {maxLength: 256, minLength: 1}
                                    maxItems: 1000
                                  type:
                                    enum: [object, array, string, integer, number, boolean]
                                  x-kubernetes-validations:
                                    items:
                                      properties:
                                        fieldPath: {maxLength: 512, minLength: 1}
                                        message: {maxLength: 512, minLength: 1}
                                        messageExpression: {maxLength: 1024, minLength: 1}
                                        reason:
                                          default: FieldValueInvalid
                                          enum: [FieldValueInvalid, FieldValueForbidden, FieldValueRequired, FieldValueDuplicate]
                                        rule: {maxLength: 4096, minLength: 1}
                                    maxItems: 100
                                    x-kubernetes-list-map-keys: [rule]
                                    x-kubernetes-list-type: map
                      maxItems: 100
                    name: {maxLength: 256, minLength: 1}
                maxItems: 1000
            """;

    private ClusterClassLimitsV1Beta1() {}
}
