package dev.slipway.api.cluster.aws;

/** What the schema of NodeadmConfig says beyond its records. */
final class NodeadmConfigLimits {

    static final String SPEC = """
            properties:
              containerd:
                properties:
                  baseRuntimeSpec: {type: object}
              files:
                items:
                  properties:
                    encoding:
                      enum: [base64, gzip, gzip+base64]
              kubelet:
                properties:
                  config: {type: object}
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

    private NodeadmConfigLimits() {}
}
