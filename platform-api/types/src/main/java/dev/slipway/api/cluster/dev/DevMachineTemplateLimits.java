package dev.slipway.api.cluster.dev;

/** What the schema of DevMachineTemplate says beyond its records. */
final class DevMachineTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  metadata: {minProperties: 1}
                  spec:
                    properties:
                      providerID: {maxLength: 512, minLength: 1}
            """;

    static final String STATUS = """
            properties:
              capacity:
                additionalProperties: {pattern: '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$'}
            """;

    private DevMachineTemplateLimits() {}
}
