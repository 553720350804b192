package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The package of a function and how it is kept. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FunctionSpec(
        @Required
        @JsonProperty("package")
        @JsonPropertyDescription("Image of the package, with registry and tag or digest.")
        String image,

        @Default("IfNotPresent") @JsonPropertyDescription("When the image is pulled.") @Nullable
        String packagePullPolicy,

        @JsonPropertyDescription("Secrets for a private registry.") @Nullable
        List<PullSecret> packagePullSecrets,

        @Default("Automatic") @JsonPropertyDescription("Whether new revisions become active on their own.") @Nullable
        String revisionActivationPolicy,

        @Default("1") @JsonPropertyDescription("How many inactive revisions are kept.") @Nullable
        Long revisionHistoryLimit,

        @Default("false") @JsonPropertyDescription("Whether dependencies are left to the user.") @Nullable
        Boolean skipDependencyResolution,

        @Default("false") @JsonPropertyDescription("Whether the package's version constraints are ignored.") @Nullable
        Boolean ignoreCrossplaneConstraints,

        @JsonPropertyDescription("Labels for everything that the package installs.") @Nullable
        Map<String, String> commonLabels,

        @JsonPropertyDescription("Annotations for everything that the package installs.") @Nullable
        Map<String, String> commonAnnotations,

        @JsonPropertyDescription("How the function is run.") @Nullable
        RuntimeConfigRef runtimeConfigRef) {

    static final String SCHEMA = """
            properties:
              package:
                x-kubernetes-validations:
                - rule: 'self.matches(''^[^\\\\.\\\\/]+(\\\\.[^\\\\.\\\\/]+)+(\\\\/[^\\\\/:@]+)+(:[^:@]+(@sha256.+)?|@sha256.+)$'')'
                  message: >-
                    must be a fully qualified image name, including the registry, repository, and tag or digest. For
                    example, 'registry.example.com/repo/package:tag' or 'registry.example.com/repo/package[:tag]@sha256:<digest>'.
              packagePullSecrets:
                items:
                  x-kubernetes-map-type: atomic
                  properties:
                    name: {default: ''}
              runtimeConfigRef:
                default: {name: default}
            """;

    /** Names a secret of the installation's namespace. */
    public record PullSecret(
            @Default("") @JsonPropertyDescription("Its name.") @Nullable
            String name) {}

    /** Names the configuration that a function runs with. */
    public record RuntimeConfigRef(
            @Default("pkg.crossplane.io/v1beta1") @JsonPropertyDescription("Its API version.") @Nullable
            String apiVersion,

            @Default("DeploymentRuntimeConfig") @JsonPropertyDescription("Its kind.") @Nullable
            String kind,

            @Required @JsonPropertyDescription("Its name.") String name) {}
}
