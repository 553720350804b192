package dev.slipway.api.aws.ecr;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repository of container images. */
@ManagedCrd(
        group = "ecr.aws.upbound.io",
        plural = "repositories",
        versions = {"v1beta1", "v1beta2"})
public final class Repository {

    private Repository() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Encryption configuration.") @Nullable
            List<EncryptionConfiguration> encryptionConfiguration,

            @JsonPropertyDescription("Delete it with all that is in it.") @Nullable
            Boolean forceDelete,

            @OnceAList @JsonPropertyDescription("Image scanning configuration.") @Nullable
            ImageScanningConfiguration imageScanningConfiguration,

            @JsonPropertyDescription("Image tag mutability.") @Nullable
            String imageTagMutability,

            @JsonPropertyDescription("Image tag mutability exclusion filter.") @Nullable
            List<ImageTagMutabilityExclusionFilter> imageTagMutabilityExclusionFilter,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the registry.") @Nullable
            String registryId,

            @JsonPropertyDescription("Repository url.") @Nullable
            String repositoryUrl,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block encryptionConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EncryptionConfiguration(
            @JsonPropertyDescription("Encryption type.") @Nullable
            String encryptionType,

            @Refers(to = "kms.aws.upbound.io/Key", taking = "arn")
            @JsonPropertyDescription("ARN of the key of KMS to encrypt with.")
            @Nullable
            String kmsKey) {}

    /** The block imageScanningConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImageScanningConfiguration(
            @JsonPropertyDescription("Whether it is scan on push.") @Nullable
            Boolean scanOnPush) {}

    /** The block imageTagMutabilityExclusionFilter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImageTagMutabilityExclusionFilter(
            @JsonPropertyDescription("Filter.") @Nullable String filter,

            @JsonPropertyDescription("Filter type.") @Nullable
            String filterType) {}
}
