package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PushSecret in many namespaces. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterPushSecretSpec(
        @JsonPropertyDescription("Namespaces by label, any of these.") @Nullable
        List<LabelSelector> namespaceSelectors,

        @JsonPropertyDescription("Labels and annotations of each.") @Nullable
        ObjectMetadata pushSecretMetadata,

        @Pattern(Names.OBJECT)
        @Size(min = 1, max = 253)
        @JsonPropertyDescription("Name of each; that of this object when absent.")
        @Nullable
        String pushSecretName,

        @Required @JsonPropertyDescription("What each writes.")
        PushSecretSpec pushSecretSpec,

        @JsonPropertyDescription("How often the namespaces are looked at.") @Nullable
        String refreshTime) {}
