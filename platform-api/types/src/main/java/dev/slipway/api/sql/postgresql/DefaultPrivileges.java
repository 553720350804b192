package dev.slipway.api.sql.postgresql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.crd.SchemaMerge;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import dev.slipway.api.sql.GrantParameters.WithOption;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL role may do with what another role is going to make. */
@ManagedCrd(
        group = "postgresql.sql.crossplane.io",
        plural = "defaultprivileges",
        versions = "v1alpha1",
        twinVersions = "v1alpha1",
        upjet = false)
@AdditionalPrinterColumn(name = "ROLE", jsonPath = ".spec.forProvider.role")
@AdditionalPrinterColumn(name = "TARGET_ROLE", jsonPath = ".spec.forProvider.targetRole")
@AdditionalPrinterColumn(name = "SCHEMA", jsonPath = ".spec.forProvider.schema")
@AdditionalPrinterColumn(name = "DATABASE", jsonPath = ".spec.forProvider.database")
@AdditionalPrinterColumn(name = "PRIVILEGES", jsonPath = ".spec.forProvider.privileges")
@SchemaMerge(at = "spec.forProvider.privileges", yaml = "{minItems: 1, items: {pattern: '^[A-Z]+( [A-Z]+)*$'}}")
public final class DefaultPrivileges {

    private DefaultPrivileges() {}

    /** What is granted by default. */
    @ValidationRule(
            value = "!has(self.objectType) || self.objectType == 'schema' || has(self.schema)",
            message = "schema is required when objectType is not schema")
    @ValidationRule(
            value = "!has(self.objectType) || self.objectType != 'schema' || !has(self.schema)",
            message = "schema must not be set when objectType is schema")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @JsonPropertyDescription("Privileges such as SELECT, USAGE or ALL.") @Nullable
            List<String> privileges,

            @JsonPropertyDescription("GRANT lets the role grant the privileges on.") @Nullable
            WithOption withOption,

            @Refers(to = "postgresql.sql.crossplane.io/Role")
            @JsonPropertyDescription("The role that gets the privileges.")
            @Nullable
            String role,

            @Required @JsonPropertyDescription("The role whose future objects they are on.")
            String targetRole,

            @Required @JsonPropertyDescription("The kind of those objects.")
            ObjectType objectType,

            @Refers(to = "postgresql.sql.crossplane.io/Database")
            @JsonPropertyDescription("The database that those objects are in; that of the ProviderConfig when unset.")
            @Nullable
            String database,

            @JsonPropertyDescription("The schema that those objects are in.") @Nullable
            String schema) {}

    /** Kinds of objects with default privileges. */
    public enum ObjectType {
        @JsonProperty("table")
        TABLE,
        @JsonProperty("sequence")
        SEQUENCE,
        @JsonProperty("function")
        FUNCTION,
        @JsonProperty("schema")
        SCHEMA,
        @JsonProperty("type")
        TYPE
    }
}
