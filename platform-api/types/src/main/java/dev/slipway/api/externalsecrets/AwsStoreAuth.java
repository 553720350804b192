package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Who asks AWS. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AwsStoreAuth(
        @JsonPropertyDescription("A service account, by web identity.") @Nullable
        AwsJwtAuth jwt,

        @JsonPropertyDescription("An access key.") @Nullable AwsSecretAuth secretRef) {}
