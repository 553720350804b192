package dev.slipway.api.cluster;

/** What the schema of ClusterClass says beyond its records. */
final class ClusterClassLimits {

    static final String SPEC = """
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
              controlPlane:
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
                  machineInfrastructure:
                    properties:
                      templateRef:
                        properties:
                          apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                          kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                          name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
                  metadata: {minProperties: 1}
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
                  templateRef:
                    properties:
                      apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                      kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                      name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
              infrastructure:
                properties:
                  naming:
                    minProperties: 1
                    properties:
                      template: {maxLength: 1024, minLength: 1}
                  templateRef:
                    properties:
                      apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                      kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                      name: {maxLength: 253, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'}
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
                            minItems: 1
                          selector:
                            properties:
                              apiVersion: {maxLength: 317, minLength: 1, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[a-z]([-a-z0-9]*[a-z0-9])?$'}
                              kind: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'}
                              matchResources:
                                minProperties: 1
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
                        generatePatchesExtension: {maxLength: 512, minLength: 1}
                        validateTopologyExtension: {maxLength: 512, minLength: 1}
                    name: {maxLength: 256, minLength: 1}
                maxItems: 1000
                minItems: 1
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
                    deprecatedV1Beta1Metadata: {minProperties: 1}
                    name: {maxLength: 256, minLength: 1}
                    schema:
                      properties:
                        openAPIV3Schema:
                          minProperties: 1
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
                              minItems: 1
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
                              minItems: 1
                              x-kubernetes-list-map-keys: [rule]
                              x-kubernetes-list-type: map
                            x-metadata: {minProperties: 1}
                maxItems: 1000
                minItems: 1
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
              observedGeneration: {minimum: 1}
              variables:
                items:
                  properties:
                    definitions:
                      items:
                        properties:
                          deprecatedV1Beta1Metadata: {minProperties: 1}
                          from: {maxLength: 256, minLength: 1}
                          schema:
                            properties:
                              openAPIV3Schema:
                                minProperties: 1
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
                                    minItems: 1
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
                                    minItems: 1
                                    x-kubernetes-list-map-keys: [rule]
                                    x-kubernetes-list-type: map
                                  x-metadata: {minProperties: 1}
                      maxItems: 100
                      minItems: 1
                    name: {maxLength: 256, minLength: 1}
                maxItems: 1000
            """;

    static final String ROOT = """
            required: [spec]
            """;

    private ClusterClassLimits() {}
}
