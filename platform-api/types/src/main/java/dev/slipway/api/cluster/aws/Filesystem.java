package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.diskSetup.filesystems} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Filesystem(
        @Required String device,

        @Nullable List<String> extraOpts,

        @Required String filesystem,

        @Required String label,

        @Nullable Boolean overwrite,

        @Nullable String partition) {}
