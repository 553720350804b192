package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.SecretReference;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where the credentials of a server are. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SqlCredentials(
        @Required @JsonPropertyDescription("PostgreSQLConnectionSecret: a connection secret.")
        Source source,

        @JsonPropertyDescription("The secret with endpoint, port, username and password.") @Nullable
        SecretReference connectionSecretRef,

        @JsonPropertyDescription("Other names of the keys in the secret.") @Nullable
        SecretKeyMapping secretKeyMapping) {

    /** Kinds of credentials. */
    public enum Source {
        @JsonProperty("PostgreSQLConnectionSecret")
        POSTGRESQL_CONNECTION_SECRET
    }
}
