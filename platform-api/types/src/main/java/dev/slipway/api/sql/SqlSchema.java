package dev.slipway.api.sql;

/** Pieces of schema that depend on the scope of a kind. */
final class SqlSchema {

    static final String NAMESPACE_REQUIRED = "required: [name, namespace]";

    static final String KEY_NAMESPACE_REQUIRED = "required: [key, name, namespace]";

    static final String NO_NAMESPACE = "properties: {namespace: null}";

    static final String PRIVILEGES = "{minItems: 1, items: {pattern: '^[A-Z]+( [A-Z]+)*$'}}";

    static final String IDENTIFIERS = "items: {pattern: '^[a-zA-Z_][a-zA-Z0-9_$]*$'}";

    private SqlSchema() {}
}
