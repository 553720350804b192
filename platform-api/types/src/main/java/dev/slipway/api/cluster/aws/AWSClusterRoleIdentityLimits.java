package dev.slipway.api.cluster.aws;

/** What the schema of AWSClusterRoleIdentity says beyond its records. */
final class AWSClusterRoleIdentityLimits {

    static final String SPEC = """
            properties:
              allowedNamespaces:
                properties:
                  selector: {x-kubernetes-map-type: atomic}
              durationSeconds: {maximum: 43200, minimum: 900}
              sourceIdentityRef:
                properties:
                  kind:
                    enum: [AWSClusterControllerIdentity, AWSClusterRoleIdentity, AWSClusterStaticIdentity]
                  name: {minLength: 1}
            """;

    private AWSClusterRoleIdentityLimits() {}
}
