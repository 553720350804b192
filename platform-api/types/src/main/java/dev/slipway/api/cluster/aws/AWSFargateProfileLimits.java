package dev.slipway.api.cluster.aws;

/** What the schema of AWSFargateProfile says beyond its records. */
final class AWSFargateProfileLimits {

    static final String SPEC = """
            properties:
              clusterName: {minLength: 1}
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

    private AWSFargateProfileLimits() {}
}
