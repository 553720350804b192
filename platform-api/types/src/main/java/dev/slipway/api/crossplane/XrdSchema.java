package dev.slipway.api.crossplane;

/** The parts of the definition's schema that both versions share, or that records cannot say. */
final class XrdSchema {

    static final String V1_DEPRECATION = "CompositeResourceDefinition v1 is deprecated and will be removed in a future"
            + " release; consider migrating to v2";

    static final String SHARED = """
            properties:
              group:
                x-kubernetes-validations: [{rule: self == oldSelf, message: Value is immutable}]
              scope:
                x-kubernetes-validations: [{rule: self == oldSelf, message: Value is immutable}]
              enforcedCompositionRef:
                x-kubernetes-validations: [{rule: self == oldSelf, message: Value is immutable}]
              defaultCompositionUpdatePolicy: {default: Automatic}
              defaultCompositionRevisionSelector: {x-kubernetes-map-type: atomic}
              conversion:
                properties:
                  webhook:
                    properties:
                      clientConfig:
                        properties:
                          caBundle: {format: byte}
              versions:
                items:
                  properties:
                    schema:
                      properties:
                        openAPIV3Schema: {type: object}
            """;

    static final String NAMES = """
            x-kubernetes-validations:
            - {rule: self == oldSelf, message: Value is immutable}
            - {rule: self.plural == self.plural.lowerAscii(), message: Plural name must be lowercase}
            - rule: '!has(self.singular) || self.singular == self.singular.lowerAscii()'
              message: Singular name must be lowercase
            """;

    static final String CONVERSION = """
            x-kubernetes-validations:
            - rule: self.strategy != 'Webhook' || has(self.webhook)
              message: Webhook configuration is required when conversion strategy is Webhook
            """;

    static final String V1_RULES = """
            x-kubernetes-validations:
            - rule: self.scope == 'LegacyCluster' || !has(self.claimNames)
              message: Only LegacyCluster composite resources can offer claims
            - rule: self.scope == 'LegacyCluster' || !has(self.connectionSecretKeys)
              message: Only LegacyCluster composite resources support connection secrets
            """;

    static final String V2_RULES = """
            x-kubernetes-validations:
            - rule: '!has(self.claimNames)'
              message: Claims aren't supported in apiextensions.crossplane.io/v2
            - rule: '!has(self.connectionSecretKeys)'
              message: XR connection secrets aren't supported in apiextensions.crossplane.io/v2
            """;

    private XrdSchema() {}
}
