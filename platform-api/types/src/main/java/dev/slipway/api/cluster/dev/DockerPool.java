package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Containers as machines of a pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DockerPool(
        @JsonPropertyDescription("Image of the machine.") @Nullable
        String customImage,

        @JsonPropertyDescription("Directories to mount.") @Nullable
        List<Mount> extraMounts,

        @JsonPropertyDescription("Images to load into the machine.") @Nullable
        List<String> preLoadImages) {}
