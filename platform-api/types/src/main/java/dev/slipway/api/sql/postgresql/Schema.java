package dev.slipway.api.sql.postgresql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL schema in one database. */
@ManagedCrd(
        group = "postgresql.sql.crossplane.io",
        plural = "schemas",
        versions = "v1alpha1",
        twinVersions = "v1alpha1",
        upjet = false)
@AdditionalPrinterColumn(name = "ROLE", jsonPath = ".spec.forProvider.role")
@AdditionalPrinterColumn(name = "DATABASE", jsonPath = ".spec.forProvider.database")
public final class Schema {

    private Schema() {}

    /** What the schema should be. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @Refers(to = "postgresql.sql.crossplane.io/Role")
            @JsonPropertyDescription("The role that owns it.")
            @Nullable
            String role,

            @Refers(to = "postgresql.sql.crossplane.io/Database")
            @JsonPropertyDescription("The database that it is in; that of the ProviderConfig when unset.")
            @Nullable
            String database,

            @JsonPropertyDescription("Whether everybody else loses the access that they have to it.") @Nullable
            Boolean revokePublicOnSchema,

            @Default("RESTRICT")
            @JsonPropertyDescription("Whether what is in it goes with it (CASCADE), or keeps it from going (RESTRICT).")
            @Nullable
            DropBehavior dropBehavior) {}

    /** What becomes of what is in a schema that goes. */
    public enum DropBehavior {
        CASCADE,
        RESTRICT
    }
}
