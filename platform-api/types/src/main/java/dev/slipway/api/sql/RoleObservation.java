package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says about a role. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RoleObservation(
        @JsonPropertyDescription("Its privileges as clauses of CREATE ROLE.") @Nullable
        List<String> privilegesAsClauses,

        @JsonPropertyDescription("Its run-time settings.") @Nullable
        List<ConfigurationParameter> configurationParameters,

        @JsonPropertyDescription("When the password was replaced last.") @Nullable
        String lastPasswordChange) {}
