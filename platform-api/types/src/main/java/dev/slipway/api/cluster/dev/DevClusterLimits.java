package dev.slipway.api.cluster.dev;

/** What the schema of DevCluster says beyond its records. */
final class DevClusterLimits {

    static final String SPEC = """
            properties:
              backend:
                properties:
                  docker:
                    properties:
                      failureDomains:
                        items:
                          properties:
                            name: {maxLength: 256, minLength: 1}
                        maxItems: 100
                        minItems: 1
                        x-kubernetes-list-map-keys: [name]
                        x-kubernetes-list-type: map
                      loadBalancer:
                        properties:
                          customHAProxyConfigTemplateRef:
                            properties:
                              name: {default: ''}
                            x-kubernetes-map-type: atomic
              controlPlaneEndpoint:
                minProperties: 1
                properties:
                  host: {maxLength: 512, minLength: 1}
                  port: {maximum: 65535, minimum: 1}
            """;

    static final String STATUS = """
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
              failureDomains:
                items:
                  properties:
                    name: {maxLength: 256, minLength: 1}
                maxItems: 100
                minItems: 1
                x-kubernetes-list-map-keys: [name]
                x-kubernetes-list-type: map
              initialization: {minProperties: 1}
            """;

    private DevClusterLimits() {}
}
