package dev.slipway.api.gcp.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import org.jspecify.annotations.Nullable;

/** A database on a server of Cloud SQL. */
@ManagedCrd(group = "sql.gcp.upbound.io", plural = "databases")
public final class Database {

    private Database() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Charset.") @Nullable String charset,

            @JsonPropertyDescription("Collation.") @Nullable String collation,

            @JsonPropertyDescription("Whether deletion really deletes: ABANDON leaves it there.") @Nullable
            String deletionPolicy,

            @Refers(to = "sql.gcp.upbound.io/DatabaseInstance")
            @JsonPropertyDescription("Server that it is on.")
            @Nullable
            String instance,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink) {}
}
