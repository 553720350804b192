package dev.slipway.api.cluster.addons.v1beta1;

/** What the schema of ClusterResourceSet says beyond its records. */
final class ClusterResourceSetLimitsV1Beta1 {

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
              strategy:
                enum: [ApplyOnce, Reconcile]
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
            """;

    private ClusterResourceSetLimitsV1Beta1() {}
}
