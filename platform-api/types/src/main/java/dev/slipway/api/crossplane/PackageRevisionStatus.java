package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one state of a package. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackageRevisionStatus(
        @JsonPropertyDescription("RevisionHealthy and RuntimeHealthy.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Image configurations that applied.") @Nullable
        List<FunctionStatus.ImageConfigRef> appliedImageConfigRefs,

        @JsonPropertyDescription("What the package says it can do.") @Nullable
        List<String> capabilities,

        @JsonPropertyDescription("Where its program listens.") @Nullable
        String endpoint,

        @JsonPropertyDescription("How many packages it depends on.") @Nullable
        Long foundDependencies,

        @JsonPropertyDescription("How many of those are installed.") @Nullable
        Long installedDependencies,

        @JsonPropertyDescription("How many of those have a version that will not do.") @Nullable
        Long invalidDependencies,

        @JsonPropertyDescription("What it installed.") @Nullable
        List<ObjectRef> objectRefs,

        @JsonPropertyDescription("The image after rewriting.") @Nullable
        String resolvedImage,

        @JsonPropertyDescription("Secret with the certificate that its program shows as a client.") @Nullable
        String tlsClientSecretName,

        @JsonPropertyDescription("Secret with the certificate that its program shows as a server.") @Nullable
        String tlsServerSecretName) {

    /** One object that a package installed. */
    public record ObjectRef(
            @Required @JsonPropertyDescription("Its API version.")
            String apiVersion,

            @Required @JsonPropertyDescription("Its kind.") String kind,

            @Required @JsonPropertyDescription("Its name.") String name,

            @JsonPropertyDescription("Its UID.") @Nullable String uid) {}
}
