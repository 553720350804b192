package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.SecretKeySelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL role should be. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RoleParameters(
        @JsonPropertyDescription("How many connections the role may have at once; -1 is no limit.") @Nullable
        Integer connectionLimit,

        @JsonPropertyDescription("What the role may do.") @Nullable
        RolePrivileges privileges,

        @JsonPropertyDescription("Where the password is; one is generated when unset.") @Nullable
        SecretKeySelector passwordSecretRef,

        @JsonPropertyDescription("Run-time settings of every session of the role.") @Nullable
        List<ConfigurationParameter> configurationParameters,

        @JsonPropertyDescription("A new value has a generated password replaced.") @Nullable
        String passwordRotationTrigger) {}
