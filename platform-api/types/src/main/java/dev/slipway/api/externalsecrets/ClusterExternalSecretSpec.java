package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ExternalSecret in many namespaces. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterExternalSecretSpec(
        @JsonPropertyDescription("Labels and annotations of each.") @Nullable
        ObjectMetadata externalSecretMetadata,

        @Pattern(Names.OBJECT)
        @Size(min = 1, max = 253)
        @JsonPropertyDescription("Name of each; that of this object when absent.")
        @Nullable
        String externalSecretName,

        @Required @JsonPropertyDescription("What each wants.")
        ExternalSecretSpec externalSecretSpec,

        @JsonPropertyDescription("Namespaces by label; namespaceSelectors does the same.") @Nullable
        LabelSelector namespaceSelector,

        @JsonPropertyDescription("Namespaces by label, any of these.") @Nullable
        List<LabelSelector> namespaceSelectors,

        @JsonPropertyDescription("Namespaces by name.") @Nullable
        List<String> namespaces,

        @JsonPropertyDescription("How often the namespaces are looked at.") @Nullable
        String refreshTime) {}
