package dev.slipway.api.cluster.gcp;

/** What the schema of GCPManagedControlPlane says beyond its records. */
final class GCPManagedControlPlaneLimits {

    static final String SPEC = """
            properties:
              binaryAuthorization:
                enum: [disabled, project_singleton_policy_enforce]
              endpoint:
                properties:
                  host: {maxLength: 512}
              master_authorized_networks_config:
                properties:
                  cidr_blocks:
                    items:
                      properties:
                        cidr_block: {pattern: '^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?:\\/([0-9]|[1-2][0-9]|3[0-2]))?$|^([a-fA-F0-9:]+:+)+[a-fA-F0-9]+\\/[0-9]{1,3}$'}
              releaseChannel:
                enum: [rapid, regular, stable, extended]
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

    private GCPManagedControlPlaneLimits() {}
}
