package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code status.bastion.nonRootVolumes} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NonRootVolume(
        @Nullable String deviceName,

        @Nullable Boolean encrypted,

        @Nullable String encryptionKey,

        @Nullable Long iops,

        @Required Long size,

        @Nullable Long throughput,

        @JsonPropertyDescription("Type.") @Nullable String type) {}
