package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.files} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BootstrapFile(
        @Nullable Boolean append,

        @Nullable String content,

        @Nullable ContentFrom contentFrom,

        @Nullable String encoding,

        @Nullable String owner,

        @Required String path,

        @Nullable String permissions) {}
