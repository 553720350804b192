package dev.slipway.api.sql.postgresql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL extension in one database. */
@ManagedCrd(
        group = "postgresql.sql.crossplane.io",
        plural = "extensions",
        versions = "v1alpha1",
        twinVersions = "v1alpha1",
        upjet = false)
@AdditionalPrinterColumn(name = "DATABASE", jsonPath = ".spec.forProvider.database")
@AdditionalPrinterColumn(name = "EXTENSION", jsonPath = ".spec.forProvider.extension")
@AdditionalPrinterColumn(name = "VERSION", jsonPath = ".spec.forProvider.version")
public final class Extension {

    private Extension() {}

    /** What the extension should be. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @Required @JsonPropertyDescription("Name of the extension.")
            String extension,

            @JsonPropertyDescription("Its version; the server's default when unset.") @Nullable
            String version,

            @JsonPropertyDescription("The schema that its objects are made in; counts at creation.") @Nullable
            String schema,

            @Refers(to = "postgresql.sql.crossplane.io/Database")
            @JsonPropertyDescription("The database to install it in; that of the ProviderConfig when unset.")
            @Nullable
            String database) {}
}
