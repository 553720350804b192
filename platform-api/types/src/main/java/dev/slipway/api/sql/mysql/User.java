package dev.slipway.api.sql.mysql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A MySQL user; its external name is {@code name} or {@code name@host}. */
@ManagedCrd(
        group = "mysql.sql.crossplane.io",
        plural = "users",
        versions = "v1alpha1",
        twinVersions = "v1alpha1",
        upjet = false)
public final class User {

    private User() {}

    /** What the user should be. */
    @ValidationRule(
            value = "!(has(self.authenticationPlugin) && has(self.passwordSecretRef))",
            message = "authenticationPlugin and passwordSecretRef are mutually exclusive")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @JsonPropertyDescription("How the user proves who it is, where that is no password.") @Nullable
            AuthenticationPlugin authenticationPlugin,

            @JsonPropertyDescription("Whether changes of it are written to the binary log; true when unset.") @Nullable
            Boolean binlog,

            @JsonPropertyDescription("Where the password is; one is generated when unset.") @Nullable
            SecretKeySelector passwordSecretRef,

            @JsonPropertyDescription("Limits of the user.") @Nullable
            ResourceOptions resourceOptions) {}

    /** A plugin of the server that authenticates the user. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record AuthenticationPlugin(
            @Required @JsonPropertyDescription("Name of the plugin.")
            String name,

            @JsonPropertyDescription("What the plugin is to know about the user.") @Nullable
            String authString) {}

    /** Limits of a user; 0 is none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ResourceOptions(
            @JsonPropertyDescription("Connections an hour.") @Nullable
            Integer maxConnectionsPerHour,

            @JsonPropertyDescription("Statements an hour.") @Nullable
            Integer maxQueriesPerHour,

            @JsonPropertyDescription("Changes an hour.") @Nullable
            Integer maxUpdatesPerHour,

            @JsonPropertyDescription("Connections at once.") @Nullable
            Integer maxUserConnections) {}

    /** What MySQL says about the user. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observed(
            @JsonPropertyDescription("How the user proves who it is, where that is no password.") @Nullable
            AuthenticationPlugin authenticationPlugin,

            @JsonPropertyDescription("Its limits as clauses of CREATE USER.") @Nullable
            List<String> resourceOptionsAsClauses) {}
}
