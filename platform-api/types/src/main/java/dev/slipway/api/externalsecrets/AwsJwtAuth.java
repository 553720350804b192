package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A service account whose annotation names the role. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AwsJwtAuth(
        @JsonPropertyDescription("The service account.") @Nullable
        ServiceAccountRef serviceAccountRef) {}
