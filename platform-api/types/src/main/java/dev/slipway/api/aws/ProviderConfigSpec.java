package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach an AWS account. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProviderConfigSpec(
        @JsonPropertyDescription("Roles to assume, one after the other.") @Nullable
        List<AssumeRole> assumeRoleChain,

        @Required @JsonPropertyDescription("Where the credentials come from.")
        Credentials credentials,

        @JsonPropertyDescription("Endpoint to call instead of the public one.") @Nullable
        Endpoint endpoint,

        @JsonPropertyDescription("How failing objects are slowed down.") @Nullable
        ReconciliationPolicy reconciliationPolicy,

        @JsonProperty("s3_use_path_style") @JsonPropertyDescription("Address buckets by path.") @Nullable
        Boolean s3UsePathStyle,

        @JsonProperty("skip_credentials_validation")
        @JsonPropertyDescription("Do not ask STS whether the credentials are valid.")
        @Nullable
        Boolean skipCredentialsValidation,

        @JsonProperty("skip_metadata_api_check")
        @JsonPropertyDescription("Do not ask the metadata service for credentials.")
        @Nullable
        Boolean skipMetadataApiCheck,

        @JsonProperty("skip_region_validation") @JsonPropertyDescription("Accept regions that are not known.") @Nullable
        Boolean skipRegionValidation,

        @JsonProperty("skip_requesting_account_id")
        @JsonPropertyDescription("Do not ask STS for the account id.")
        @Nullable
        Boolean skipRequestingAccountId) {}
