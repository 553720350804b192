package dev.slipway.api.cluster.addons;

/** What the schema of ClusterResourceSet says beyond its records. */
final class ClusterResourceSetLimits {

    static final String SPEC = """
            properties:
              clusterSelector: {x-kubernetes-map-type: atomic}
              resources:
                items:
                  properties:
                    kind:
                      enum: [Secret, ConfigMap]
                    name: {maxLength: 253, minLength: 1}
                maxItems: 100
                minItems: 1
              strategy:
                enum: [ApplyOnce, Reconcile]
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
            """;

    static final String ROOT = """
            required: [spec]
            """;

    private ClusterResourceSetLimits() {}
}
