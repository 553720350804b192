package dev.slipway.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A file with credentials that is put beside the configuration. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkspaceCredentials(
        @JsonPropertyDescription("Of the source Environment, which is refused here.") @Nullable
        EnvSource env,

        @Required @JsonPropertyDescription("The name of the file.")
        String filename,

        @JsonPropertyDescription("Of the source Filesystem, which is refused here.") @Nullable
        FileSource fs,

        @JsonPropertyDescription("A key of a Secret.") @Nullable
        SecretKeySelector secretRef,

        @Required @JsonPropertyDescription("None, Secret, Environment or Filesystem.")
        String source) {

    /** An environment variable of the provider. */
    public record EnvSource(
            @Required @JsonPropertyDescription("Its name.") String name) {}

    /** A file of the provider. */
    public record FileSource(
            @Required @JsonPropertyDescription("Its path.") String path) {}
}
