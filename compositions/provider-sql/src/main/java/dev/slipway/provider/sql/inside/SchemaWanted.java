package dev.slipway.provider.sql.inside;

import dev.slipway.api.sql.postgresql.Schema;
import dev.slipway.api.sql.postgresql.Schema.DropBehavior;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Quote;

/** A schema as it should be. */
record SchemaWanted(Schema.Parameters parameters, Wanted wanted) implements Inside.Desired {

    @Override
    public String name() {
        return wanted.object()
                .annotation("crossplane.io/external-name")
                .orElse(wanted.object().name());
    }

    @Override
    public String noun() {
        return "SCHEMA " + Quote.identifier(name());
    }

    @Override
    public String database() {
        return parameters.database() == null ? "" : parameters.database();
    }

    boolean closes() {
        return Boolean.TRUE.equals(parameters.revokePublicOnSchema());
    }

    boolean cascades() {
        return parameters.dropBehavior() == DropBehavior.CASCADE;
    }
}
