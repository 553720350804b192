package dev.slipway.api.cluster;

/** What the schema of MachineDrainRule says beyond its records. */
final class MachineDrainRuleLimits {

    static final String SPEC = """
            properties:
              drain:
                properties:
                  behavior:
                    enum: [Drain, Skip, WaitCompleted]
              machines:
                items:
                  minProperties: 1
                  properties:
                    clusterSelector: {x-kubernetes-map-type: atomic}
                    selector: {x-kubernetes-map-type: atomic}
                maxItems: 32
                minItems: 1
                x-kubernetes-validations:
                - {rule: 'self.all(x, self.exists_one(y, x == y))'}
              pods:
                items:
                  minProperties: 1
                  properties:
                    namespaceSelector: {x-kubernetes-map-type: atomic}
                    selector: {x-kubernetes-map-type: atomic}
                maxItems: 32
                minItems: 1
                x-kubernetes-validations:
                - {rule: 'self.all(x, self.exists_one(y, x == y))'}
            """;

    static final String ROOT = """
            required: [metadata, spec]
            """;

    private MachineDrainRuleLimits() {}
}
