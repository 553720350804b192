package dev.slipway.api.cluster.aws;

/** What the schema of AWSMachinePool says beyond its records. */
final class AWSMachinePoolLimits {

    static final String SPEC = """
            properties:
              availabilityZoneSubnetType:
                enum: [public, private, all]
              awsLaunchTemplate:
                properties:
                  ami:
                    properties:
                      eksLookupType:
                        enum: [AmazonLinux, AmazonLinuxGPU, AmazonLinux2023, AmazonLinux2023GPU]
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
                  marketType:
                    enum: [OnDemand, Spot, CapacityBlock]
                  nonRootVolumes:
                    items:
                      properties:
                        size: {minimum: 8}
                  privateDnsName:
                    properties:
                      hostnameType:
                        enum: [ip-name, resource-name]
                  rootVolume:
                    properties:
                      size: {minimum: 8}
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
              lifecycleHooks:
                items:
                  properties:
                    defaultResult:
                      enum: [CONTINUE, ABANDON]
                    heartbeatTimeout: {format: duration}
                    lifecycleTransition:
                      enum: ['autoscaling:EC2_INSTANCE_LAUNCHING', 'autoscaling:EC2_INSTANCE_TERMINATING']
              maxSize: {default: 1, minimum: 1}
              minSize: {default: 1, minimum: 0}
              mixedInstancesPolicy:
                properties:
                  instancesDistribution:
                    properties:
                      onDemandAllocationStrategy:
                        default: prioritized
                        enum: [prioritized, lowest-price]
                      onDemandBaseCapacity: {default: 0}
                      onDemandPercentageAboveBaseCapacity: {default: 100}
                      spotAllocationStrategy:
                        default: lowest-price
                        enum: [lowest-price, capacity-optimized, capacity-optimized-prioritized, price-capacity-optimized]
              refreshPreferences:
                properties:
                  maxHealthyPercentage: {maximum: 200, minimum: 100}
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
            """;

    private AWSMachinePoolLimits() {}
}
