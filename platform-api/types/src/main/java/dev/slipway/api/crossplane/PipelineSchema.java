package dev.slipway.api.crossplane;

/** The parts of a pipeline's schema that records cannot say. */
final class PipelineSchema {

    static final String PIPELINE = """
            x-kubernetes-list-type: map
            x-kubernetes-list-map-keys: [step]
            items:
              properties:
                input: {type: object, x-kubernetes-embedded-resource: true}
                credentials: {x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name]}
                requirements:
                  properties:
                    requiredResources: {x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [requirementName]}
                    requiredSchemas: {x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [requirementName]}
            """;

    static final String IMMUTABLE = "x-kubernetes-validations: [{rule: self == oldSelf, message: Value is immutable}]";

    private PipelineSchema() {}
}
