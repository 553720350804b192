package dev.slipway.api.cluster.aws;

/** What the schema of AWSManagedMachinePool says beyond its records. */
final class AWSManagedMachinePoolLimits {

    static final String SPEC = """
            properties:
              amiType:
                default: AL2_x86_64
                enum: [AL2_x86_64, AL2_x86_64_GPU, AL2_ARM_64, CUSTOM, BOTTLEROCKET_ARM_64, BOTTLEROCKET_x86_64, BOTTLEROCKET_ARM_64_FIPS,
                  BOTTLEROCKET_x86_64_FIPS, BOTTLEROCKET_ARM_64_NVIDIA, BOTTLEROCKET_x86_64_NVIDIA, WINDOWS_CORE_2019_x86_64,
                  WINDOWS_FULL_2019_x86_64, WINDOWS_CORE_2022_x86_64, WINDOWS_FULL_2022_x86_64, AL2023_x86_64_STANDARD,
                  AL2023_ARM_64_STANDARD, AL2023_x86_64_NEURON, AL2023_x86_64_NVIDIA, AL2023_ARM_64_NVIDIA]
              amiVersion: {minLength: 2}
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
              capacityType:
                default: onDemand
                enum: [onDemand, spot]
              lifecycleHooks:
                items:
                  properties:
                    defaultResult:
                      enum: [CONTINUE, ABANDON]
                    heartbeatTimeout: {format: duration}
                    lifecycleTransition:
                      enum: ['autoscaling:EC2_INSTANCE_LAUNCHING', 'autoscaling:EC2_INSTANCE_TERMINATING']
              nodeRepairConfig:
                properties:
                  enabled: {default: false}
              taints:
                items:
                  properties:
                    effect:
                      enum: [no-schedule, no-execute, prefer-no-schedule]
              updateConfig:
                properties:
                  maxUnavailable: {maximum: 100, minimum: 1}
                  maxUnavailablePercentage: {maximum: 100, minimum: 1}
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
              ready: {default: false}
            """;

    private AWSManagedMachinePoolLimits() {}
}
