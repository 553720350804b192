package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block client. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Client(
        @OnceAList @JsonPropertyDescription("Cert.") @Nullable
        Cert cert,

        @OnceAList @JsonPropertyDescription("Key.") @Nullable
        Key key) {}
