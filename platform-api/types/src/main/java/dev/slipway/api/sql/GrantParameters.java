package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.Reference;
import dev.slipway.api.managed.Selector;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is granted to a PostgreSQL role. */
@ValidationRule(
        value = "!has(self.withInherit) || has(self.memberOf) || has(self.memberOfRef) || has(self.memberOfSelector)",
        message = "withInherit may only be set on memberOf grants")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GrantParameters(
        @JsonPropertyDescription("Privileges such as CONNECT, SELECT or ALL.") @Nullable
        List<String> privileges,

        @JsonPropertyDescription("GRANT lets the role grant the privileges on, ADMIN the membership.") @Nullable
        WithOption withOption,

        @JsonPropertyDescription("Whether the member inherits the privileges of the role; PostgreSQL 16 and later.")
        @Nullable
        Boolean withInherit,

        @JsonPropertyDescription("The role that gets the grant.") @Nullable
        String role,

        @JsonPropertyDescription("The Role object whose name fills role.") @Nullable
        Reference roleRef,

        @JsonPropertyDescription("Selects the Role object whose name fills role.") @Nullable
        Selector roleSelector,

        @JsonPropertyDescription("The database that the grant is on, or in.") @Nullable
        String database,

        @JsonPropertyDescription("The Database object whose name fills database.") @Nullable
        Reference databaseRef,

        @JsonPropertyDescription("Selects the Database object whose name fills database.") @Nullable
        Selector databaseSelector,

        @JsonPropertyDescription("The schema that the grant is on, or in.") @Nullable
        String schema,

        @JsonPropertyDescription("The Schema object whose name fills schema.") @Nullable
        Reference schemaRef,

        @JsonPropertyDescription("Selects the Schema object whose name fills schema.") @Nullable
        Selector schemaSelector,

        @JsonPropertyDescription("Tables of the schema that the grant is on.") @Nullable
        List<String> tables,

        @JsonPropertyDescription("Columns of the tables that the grant is on.") @Nullable
        List<String> columns,

        @JsonPropertyDescription("Sequences of the schema that the grant is on.") @Nullable
        List<String> sequences,

        @JsonPropertyDescription("Functions and procedures of the schema that the grant is on.") @Nullable
        List<Routine> routines,

        @JsonPropertyDescription("Foreign-data wrappers that the grant is on.") @Nullable
        List<String> foreignDataWrappers,

        @JsonPropertyDescription("Foreign servers that the grant is on.") @Nullable
        List<String> foreignServers,

        @JsonPropertyDescription("The role that the other role becomes a member of.") @Nullable
        String memberOf,

        @JsonPropertyDescription("The Role object whose name fills memberOf.") @Nullable
        Reference memberOfRef,

        @JsonPropertyDescription("Selects the Role object whose name fills memberOf.") @Nullable
        Selector memberOfSelector,

        @JsonPropertyDescription(
                "Whether everybody else loses the access to the database that PostgreSQL gives by default.")
        @Nullable
        Boolean revokePublicOnDb) {

    /** What the role may pass on. */
    public enum WithOption {
        ADMIN,
        GRANT
    }

    /** A function or procedure, named with the types of its arguments. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Routine(
            @Pattern("^[a-zA-Z_][a-zA-Z0-9_$]*$") @JsonPropertyDescription("Name of the routine.") @Nullable
            String name,

            @JsonPropertyDescription("Types of its arguments.") @Nullable
            List<String> args) {}
}
