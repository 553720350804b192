package dev.slipway.api.cluster.dev;

/** What the schema of DevClusterTemplate says beyond its records. */
final class DevClusterTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  metadata: {minProperties: 1}
                  spec:
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

    private DevClusterTemplateLimits() {}
}
