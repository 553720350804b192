package dev.slipway.api.cluster.dev;

/** What the schema of DevMachinePool says beyond its records. */
final class DevMachinePoolLimits {

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
              instances:
                items:
                  properties:
                    addresses:
                      items:
                        properties:
                          address: {maxLength: 256, minLength: 1}
                          type:
                            enum: [Hostname, ExternalIP, InternalIP, ExternalDNS, InternalDNS]
            """;

    private DevMachinePoolLimits() {}
}
