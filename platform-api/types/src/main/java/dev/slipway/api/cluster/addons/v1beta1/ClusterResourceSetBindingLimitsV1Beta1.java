package dev.slipway.api.cluster.addons.v1beta1;

/** What the schema of ClusterResourceSetBinding says beyond its records. */
final class ClusterResourceSetBindingLimitsV1Beta1 {

    static final String SPEC = """
            properties:
              bindings:
                items:
                  properties:
                    clusterResourceSetName: {maxLength: 253, minLength: 1}
                    resources:
                      items:
                        properties:
                          hash: {maxLength: 256, minLength: 1}
                          kind:
                            enum: [Secret, ConfigMap]
                          lastAppliedTime: {format: date-time}
                          name: {maxLength: 253, minLength: 1}
                      maxItems: 100
                maxItems: 100
              clusterName: {maxLength: 63, minLength: 1}
            """;

    private ClusterResourceSetBindingLimitsV1Beta1() {}
}
