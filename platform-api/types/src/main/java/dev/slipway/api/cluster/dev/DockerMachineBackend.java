package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Containers as machines. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DockerMachineBackend(
        @JsonPropertyDescription("How long bootstrapping may take.") @Nullable
        String bootstrapTimeout,

        @JsonPropertyDescription("Image of the machine.") @Nullable
        String customImage,

        @JsonPropertyDescription("Directories to mount.") @Nullable
        List<Mount> extraMounts,

        @JsonPropertyDescription("Images to load into the machine.") @Nullable
        List<String> preLoadImages) {}
