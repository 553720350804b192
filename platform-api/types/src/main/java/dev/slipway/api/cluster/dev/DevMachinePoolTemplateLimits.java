package dev.slipway.api.cluster.dev;

/** What the schema of DevMachinePoolTemplate says beyond its records. */
final class DevMachinePoolTemplateLimits {

    static final String SPEC = """
            properties:
              template:
                properties:
                  metadata: {minProperties: 1}
            """;

    private DevMachinePoolTemplateLimits() {}
}
