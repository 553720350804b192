package dev.slipway.api.sql.mysql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ConfigCrd;
import dev.slipway.api.managed.SecretKeySelector;
import dev.slipway.api.managed.SecretReference;
import dev.slipway.api.sql.SecretKeyMapping;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How to reach a MySQL or MariaDB server. */
@ConfigCrd(group = "mysql.sql.crossplane.io", versions = "v1alpha1", secret = "credentials.connectionSecretRef.name")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MysqlConfigSpec(
        @Required @JsonPropertyDescription("Where the credentials are.")
        Credentials credentials,

        @JsonPropertyDescription("How the connection is encrypted; not at all when unset.") @Nullable
        Tls tls,

        @JsonPropertyDescription("Certificates, for tls custom.") @Nullable
        TlsConfig tlsConfig) {

    /** Where the credentials of a server are. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Credentials(
            @Required @JsonPropertyDescription("MySQLConnectionSecret: a connection secret.")
            Source source,

            @JsonPropertyDescription("The secret with endpoint, port, username and password.") @Nullable
            SecretReference connectionSecretRef,

            @JsonPropertyDescription("Other names of the keys in the secret.") @Nullable
            SecretKeyMapping secretKeyMapping) {}

    /** Kinds of credentials. */
    public enum Source {
        @JsonProperty("MySQLConnectionSecret")
        MYSQL_CONNECTION_SECRET
    }

    /** How the connection is encrypted. */
    public enum Tls {
        /** Encrypted, and the server verified. */
        @JsonProperty("true")
        TRUE,
        /** Encrypted, by whomever. */
        @JsonProperty("skip-verify")
        SKIP_VERIFY,
        /** As skip-verify. */
        @JsonProperty("preferred")
        PREFERRED,
        /** Encrypted, and verified by tlsConfig. */
        @JsonProperty("custom")
        CUSTOM
    }

    /** Certificates. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record TlsConfig(
            @JsonPropertyDescription("Who signed the server's certificate.") @Nullable
            Certificate caCert,

            @JsonPropertyDescription("The client's certificate; refused.") @Nullable
            Certificate clientCert,

            @JsonPropertyDescription("The client's key; refused.") @Nullable
            Certificate clientKey,

            @JsonPropertyDescription("Whether the server is not verified.") @Nullable
            Boolean insecureSkipVerify) {}

    /** Where a certificate or key is. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Certificate(
            @JsonPropertyDescription("A key of a Secret.") @Nullable
            SecretKeySelector secretRef) {}
}
