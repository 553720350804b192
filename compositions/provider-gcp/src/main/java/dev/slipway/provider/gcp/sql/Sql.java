package dev.slipway.provider.gcp.sql;

import dev.slipway.provider.gcp.resource.GcpResource;
import java.util.List;

/** The kinds of sql.gcp.upbound.io that are managed. */
public final class Sql {

    private Sql() {}

    public static List<GcpResource<?, ?>> resources() {
        return List.of(new DatabaseInstanceResource(), new DatabaseResource(), new UserResource());
    }
}
