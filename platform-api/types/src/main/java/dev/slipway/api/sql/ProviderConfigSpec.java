package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How to reach a PostgreSQL server. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProviderConfigSpec(
        @Required @JsonPropertyDescription("Where the credentials are.")
        SqlCredentials credentials,

        @Default("postgres") @JsonPropertyDescription("The database to connect to.") @Nullable
        String defaultDatabase,

        @Default("verify-full")
        @JsonPropertyDescription("How strictly the connection is encrypted and the server verified.")
        @Nullable
        SslMode sslMode) {

    /** The modes of libpq that make sense for a client that must not guess. */
    public enum SslMode {
        @JsonProperty("disable")
        DISABLE,
        @JsonProperty("require")
        REQUIRE,
        @JsonProperty("verify-ca")
        VERIFY_CA,
        @JsonProperty("verify-full")
        VERIFY_FULL
    }
}
