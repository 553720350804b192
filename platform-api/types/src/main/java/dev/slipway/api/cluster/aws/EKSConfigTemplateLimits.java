package dev.slipway.api.cluster.aws;

/** What the schema of EKSConfigTemplate says beyond its records. */
final class EKSConfigTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  spec:
                    properties:
                      files:
                        items:
                          properties:
                            encoding:
                              enum: [base64, gzip, gzip+base64]
            """;

    private EKSConfigTemplateLimits() {}
}
