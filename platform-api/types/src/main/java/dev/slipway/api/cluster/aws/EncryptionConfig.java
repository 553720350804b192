package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.encryptionConfig} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EncryptionConfig(
        @Nullable String provider,

        @JsonPropertyDescription("Objects that hold manifests.") @Nullable
        List<String> resources) {}
