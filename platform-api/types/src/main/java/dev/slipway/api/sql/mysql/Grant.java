package dev.slipway.api.sql.mysql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.crd.SchemaMerge;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a MySQL user may do. */
@ManagedCrd(
        group = "mysql.sql.crossplane.io",
        plural = "grants",
        versions = "v1alpha1",
        twinVersions = "v1alpha1",
        upjet = false)
@AdditionalPrinterColumn(name = "ROLE", jsonPath = ".spec.forProvider.user")
@AdditionalPrinterColumn(name = "DATABASE", jsonPath = ".spec.forProvider.database")
@AdditionalPrinterColumn(name = "PRIVILEGES", jsonPath = ".spec.forProvider.privileges")
@SchemaMerge(at = "spec.forProvider.privileges", yaml = "minItems: 1")
public final class Grant {

    private Grant() {}

    /** What is granted, on what, to whom. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @Required
            @JsonPropertyDescription(
                    "Privileges such as SELECT, UPDATE (a, b), ALL or GRANT OPTION: these and no others.")
            List<String> privileges,

            @Refers(to = "mysql.sql.crossplane.io/User") @JsonPropertyDescription("The user that gets them.") @Nullable
            String user,

            @Refers(to = "mysql.sql.crossplane.io/Database")
            @JsonPropertyDescription("The database that they are on; all when unset.")
            @Nullable
            String database,

            @JsonPropertyDescription("The table that they are on; all when unset.") @Nullable
            String table,

            @JsonPropertyDescription("Whether changes of it are written to the binary log; true when unset.") @Nullable
            Boolean binlog) {}

    /** What MySQL says. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observed(
            @JsonPropertyDescription("The privileges that are in force.") @Nullable
            List<String> privileges) {}
}
