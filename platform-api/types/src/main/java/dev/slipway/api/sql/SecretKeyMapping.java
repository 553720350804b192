package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Other names of the keys in a connection secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecretKeyMapping(
        @JsonPropertyDescription("Key of the host name.") @Nullable
        String endpoint,

        @JsonPropertyDescription("Key of the port.") @Nullable
        String port,

        @JsonPropertyDescription("Key of the user name.") @Nullable
        String username,

        @JsonPropertyDescription("Key of the password.") @Nullable
        String password) {}
