package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.crossplane.FunctionSpec.RuntimeConfigRef;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One state of a package and how it is kept. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackageRevisionSpec(
        @Required @JsonPropertyDescription("Active or Inactive.")
        String desiredState,

        @Required @JsonPropertyDescription("Image of the package.")
        String image,

        @Required @JsonPropertyDescription("The number of the revision.")
        Long revision,

        @Default("IfNotPresent") @JsonPropertyDescription("When the image is pulled.") @Nullable
        String packagePullPolicy,

        @JsonPropertyDescription("Secrets for a private registry.") @Nullable
        List<FunctionSpec.PullSecret> packagePullSecrets,

        @Default("false") @JsonPropertyDescription("Whether dependencies are left to the user.") @Nullable
        Boolean skipDependencyResolution,

        @Default("false") @JsonPropertyDescription("Whether the package's version constraints are ignored.") @Nullable
        Boolean ignoreCrossplaneConstraints,

        @JsonPropertyDescription("Labels for everything that the package installs.") @Nullable
        Map<String, String> commonLabels,

        @JsonPropertyDescription("Annotations for everything that the package installs.") @Nullable
        Map<String, String> commonAnnotations,

        @JsonPropertyDescription("How its program is run.") @Nullable
        RuntimeConfigRef runtimeConfigRef,

        @JsonPropertyDescription("Secret with the certificate that its program shows as a client.") @Nullable
        String tlsClientSecretName,

        @JsonPropertyDescription("Secret with the certificate that its program shows as a server.") @Nullable
        String tlsServerSecretName) {}
