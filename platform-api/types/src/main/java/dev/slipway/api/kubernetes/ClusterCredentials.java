package dev.slipway.api.kubernetes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where credentials are. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterCredentials(
        @Required
        @JsonPropertyDescription("Secret: a kubeconfig; InjectedIdentity: this cluster, as the server itself.")
        Source source,

        @JsonPropertyDescription("The key of a Secret with a kubeconfig.") @Nullable
        SecretKeySelector secretRef,

        @JsonPropertyDescription("The environment variable of the server with a kubeconfig.") @Nullable
        EnvironmentVariable env,

        @JsonPropertyDescription("The file of the server with a kubeconfig.") @Nullable
        File fs) {

    /** Kinds of places. */
    public enum Source {
        @JsonProperty("None")
        NONE,
        @JsonProperty("Secret")
        SECRET,
        @JsonProperty("InjectedIdentity")
        INJECTED_IDENTITY,
        @JsonProperty("Environment")
        ENVIRONMENT,
        @JsonProperty("Filesystem")
        FILESYSTEM
    }

    /** An environment variable of the server. */
    public record EnvironmentVariable(
            @Required @JsonPropertyDescription("Its name.") String name) {}

    /** A file of the server. */
    public record File(
            @Required @JsonPropertyDescription("Its path.") String path) {}
}
