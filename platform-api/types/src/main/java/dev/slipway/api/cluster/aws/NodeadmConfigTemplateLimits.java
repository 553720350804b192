package dev.slipway.api.cluster.aws;

/** What the schema of NodeadmConfigTemplate says beyond its records. */
final class NodeadmConfigTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  spec:
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

    private NodeadmConfigTemplateLimits() {}
}
