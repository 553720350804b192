package dev.slipway.api.sql.mysql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.crd.SchemaMerge;
import dev.slipway.api.managed.ManagedCrd;
import org.jspecify.annotations.Nullable;

/** A MySQL database. */
@ManagedCrd(
        group = "mysql.sql.crossplane.io",
        plural = "databases",
        versions = "v1alpha1",
        twinVersions = "v1alpha1",
        upjet = false)
@SchemaMerge(at = "spec", yaml = "required: null")
public final class Database {

    private Database() {}

    /** What the database should be. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @JsonPropertyDescription("Whether changes of it are written to the binary log; true when unset.") @Nullable
            Boolean binlog,

            @JsonPropertyDescription("Character set of new tables.") @Nullable
            String defaultCharacterSet,

            @JsonPropertyDescription("Collation of new tables.") @Nullable
            String defaultCollation) {}
}
