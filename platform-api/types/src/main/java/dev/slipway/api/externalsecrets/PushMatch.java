package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Which value goes where. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushMatch(
        @Required @JsonPropertyDescription("Where to.") PushRemoteRef remoteRef,

        @JsonPropertyDescription("Which key; the whole Secret when absent.") @Nullable
        String secretKey) {}
