package dev.slipway.api.cluster.gcp;

/** What the schema of GKEConfig says beyond its records. */
final class GKEConfigLimits {

    static final String ROOT = """
            properties:
              spec: {type: object}
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

    private GKEConfigLimits() {}
}
