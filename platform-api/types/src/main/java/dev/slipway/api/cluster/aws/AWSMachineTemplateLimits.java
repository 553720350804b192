package dev.slipway.api.cluster.aws;

/** What the schema of AWSMachineTemplate says beyond its records. */
final class AWSMachineTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  spec:
                    properties:
                      ami:
                        properties:
                          eksLookupType:
                            enum: [AmazonLinux, AmazonLinuxGPU, AmazonLinux2023, AmazonLinux2023GPU]
                      assignPrimaryIPv6:
                        enum: [enabled, disabled]
                      cloudInit:
                        properties:
                          secureSecretsBackend:
                            enum: [secrets-manager, ssm-parameter-store]
                      cpuOptions:
                        minProperties: 1
                        properties:
                          confidentialCompute:
                            enum: [Disabled, AMDEncryptedVirtualizationNestedPaging]
                          nestedVirtualization:
                            enum: [enabled, disabled]
                      elasticIpPool:
                        properties:
                          publicIpv4Pool: {maxLength: 30}
                          publicIpv4PoolFallbackOrder:
                            enum: [amazon-pool, none]
                            x-kubernetes-validations:
                            - {rule: 'self in [''none'',''amazon-pool'']'}
                      hostAffinity:
                        default: default
                        enum: [default, host]
                      hostID: {maxLength: 19, pattern: '^h-[0-9a-f]{17}$'}
                      ignition:
                        properties:
                          proxy:
                            properties:
                              noProxy:
                                items: {maxLength: 2048}
                                maxItems: 64
                          storageType:
                            default: ClusterObjectStore
                            enum: [ClusterObjectStore, UnencryptedUserData]
                          tls:
                            properties:
                              certificateAuthorities:
                                items: {maxLength: 65536}
                                maxItems: 64
                          version:
                            enum: ['2.3', '3.0', '3.1', '3.2', '3.3', '3.4']
                      instanceMetadataOptions:
                        properties:
                          httpEndpoint:
                            default: enabled
                            enum: [enabled, disabled]
                          httpProtocolIpv6:
                            default: disabled
                            enum: [enabled, disabled]
                          httpPutResponseHopLimit: {default: 1, maximum: 64, minimum: 1}
                          httpTokens:
                            default: optional
                            enum: [optional, required]
                          instanceMetadataTags:
                            default: disabled
                            enum: [enabled, disabled]
                      instanceType: {minLength: 2}
                      marketType:
                        enum: [OnDemand, Spot, CapacityBlock]
                      networkInterfaceType:
                        enum: [interface, efa]
                      networkInterfaces: {maxItems: 2}
                      nonRootVolumes:
                        items:
                          properties:
                            size: {minimum: 8}
                      placementGroupPartition: {maximum: 7, minimum: 1}
                      privateDnsName:
                        properties:
                          hostnameType:
                            enum: [ip-name, resource-name]
                      rootVolume:
                        properties:
                          size: {minimum: 8}
                      tenancy:
                        enum: [default, dedicated, host]
                    x-kubernetes-validations:
                    - {rule: '!has(self.capacityReservationId) || !has(self.marketType) || self.marketType != ''Spot'''}
                    - {rule: '!has(self.capacityReservationId) || !has(self.spotMarketOptions)'}
            """;

    static final String STATUS = """
            properties:
              capacity:
                additionalProperties: {pattern: '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$'}
              conditions:
                items:
                  properties:
                    lastTransitionTime: {format: date-time}
                    message: {maxLength: 10240, minLength: 1}
                    reason: {maxLength: 256, minLength: 1}
                    severity: {maxLength: 32}
                    type: {maxLength: 256, minLength: 1}
              nodeInfo:
                properties:
                  architecture:
                    enum: [amd64, arm64]
                  operatingSystem:
                    enum: [linux, windows]
            """;

    private AWSMachineTemplateLimits() {}
}
