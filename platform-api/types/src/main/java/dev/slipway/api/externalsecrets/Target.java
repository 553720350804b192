package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The object that is written. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Target(
        @Default("Owner") @JsonPropertyDescription("Who makes the Secret.") @Nullable
        CreationPolicy creationPolicy,

        @Default("Retain") @JsonPropertyDescription("What happens when the store has nothing any more.") @Nullable
        DeletionPolicy deletionPolicy,

        @JsonPropertyDescription("Whether the Secret is immutable.") @Nullable
        Boolean immutable,

        @JsonPropertyDescription("Kind of the target when it is no Secret.") @Nullable
        ManifestRef manifest,

        @Pattern(Names.OBJECT)
        @Size(min = 1, max = 253)
        @JsonPropertyDescription("Name of the target; that of the ExternalSecret when absent.")
        @Nullable
        String name,

        @JsonPropertyDescription("How the target is made of the values.") @Nullable
        TargetTemplate template) {}
