package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What a role may do; an unset field leaves the privilege as it is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RolePrivileges(
        @JsonPropertyDescription("Bypass all permission checks.") @Nullable
        Boolean superUser,

        @JsonPropertyDescription("Inherit the privileges of roles it is a member of.") @Nullable
        Boolean inherit,

        @JsonPropertyDescription("Create databases.") @Nullable
        Boolean createDb,

        @JsonPropertyDescription("Create other roles.") @Nullable
        Boolean createRole,

        @JsonPropertyDescription("Log in.") @Nullable Boolean login,

        @JsonPropertyDescription("Start replication.") @Nullable
        Boolean replication,

        @JsonPropertyDescription("Bypass row-level security.") @Nullable
        Boolean bypassRls) {}
