package dev.slipway.api.gcp.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import dev.slipway.api.managed.SecretKeySelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user of a server of Cloud SQL. */
@ManagedCrd(
        group = "sql.gcp.upbound.io",
        plural = "users",
        versions = {"v1beta1", "v1beta2"})
public final class User {

    private User() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Database roles.") @Nullable
            List<String> databaseRoles,

            @JsonPropertyDescription("Whether deletion really deletes: ABANDON leaves it there.") @Nullable
            String deletionPolicy,

            @JsonPropertyDescription("Host.") @Nullable String host,

            @Refers(to = "sql.gcp.upbound.io/DatabaseInstance")
            @JsonPropertyDescription("Server that it is on.")
            @Nullable
            String instance,

            @OnceAList @JsonPropertyDescription("Password policy.") @Nullable
            PasswordPolicy passwordPolicy,

            @JsonPropertyDescription("Password secret ref.") @Nullable
            SecretKeySelector passwordSecretRef,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("IAM email.") @Nullable String iamEmail,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("SQL server user details.") @Nullable
            List<SqlServerUserDetails> sqlServerUserDetails) {}

    /** The block passwordPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PasswordPolicy(
            @JsonPropertyDescription("Allowed failed attempts.") @Nullable
            Long allowedFailedAttempts,

            @JsonPropertyDescription("Whether to enable failed attempts check.") @Nullable
            Boolean enableFailedAttemptsCheck,

            @JsonPropertyDescription("Whether to enable password verification.") @Nullable
            Boolean enablePasswordVerification,

            @JsonPropertyDescription("Password expiration duration.") @Nullable
            String passwordExpirationDuration) {}

    /** The block sqlServerUserDetails. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SqlServerUserDetails(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled,

            @JsonPropertyDescription("Server roles.") @Nullable
            List<String> serverRoles) {}
}
