package dev.slipway.provider.sql.connection;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Twins;
import java.util.List;

/** The names of the kinds. */
public final class PostgresKinds {

    private static final String GROUP = "postgresql.sql.crossplane.io";
    private static final String VERSION = "v1alpha1";

    public static final Gvk DATABASE = new Gvk(GROUP, VERSION, "Database");
    public static final Gvk ROLE = new Gvk(GROUP, VERSION, "Role");
    public static final Gvk GRANT = new Gvk(GROUP, VERSION, "Grant");
    public static final Gvk SCHEMA = new Gvk(GROUP, VERSION, "Schema");
    public static final Gvk EXTENSION = new Gvk(GROUP, VERSION, "Extension");
    public static final Gvk DEFAULT_PRIVILEGES = new Gvk(GROUP, VERSION, "DefaultPrivileges");
    public static final ProviderConfigKinds CONFIGS = ProviderConfigKinds.of(GROUP, VERSION);

    private PostgresKinds() {}

    /** Return the kind and its namespaced twin. */
    public static List<Gvk> both(Gvk classic) {
        return List.of(classic, Twins.of(classic));
    }
}
