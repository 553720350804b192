package dev.slipway.api.aws.rds;

/** Pieces of schema that depend on the scope of a kind or that the records cannot say. */
final class RdsSchema {

    static final String NAMESPACE_REQUIRED = "required: [name, namespace]";

    static final String KEY_NAMESPACE_REQUIRED = "required: [key, name, namespace]";

    static final String NO_NAMESPACE = "properties: {namespace: null}";

    static final String SET = "{x-kubernetes-list-type: set}";

    static final String GRANULAR = "{x-kubernetes-map-type: granular}";

    private RdsSchema() {}
}
