package dev.slipway.provider.sql.inside;

import dev.slipway.api.sql.postgresql.Extension;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Quote;

/** An extension as it should be. */
record ExtensionWanted(Extension.Parameters parameters, Wanted wanted) implements Inside.Desired {

    @Override
    public String name() {
        return parameters.extension();
    }

    @Override
    public String noun() {
        return "EXTENSION " + Quote.identifier(name());
    }

    @Override
    public String database() {
        return parameters.database() == null ? "" : parameters.database();
    }
}
