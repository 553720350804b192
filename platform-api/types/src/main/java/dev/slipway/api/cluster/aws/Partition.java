package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.diskSetup.partitions} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Partition(
        @Required String device,

        @Required Boolean layout,

        @Nullable Boolean overwrite,

        @Nullable String tableType) {}
