package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written to stores. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushSecretSpec(
        @JsonPropertyDescription("Keys, one by one.") @Nullable
        List<PushEntry> data,

        @JsonPropertyDescription("Keys, many at once.") @Nullable
        List<PushMany> dataTo,

        @Default("None") @JsonPropertyDescription("What becomes of it in the stores.") @Nullable
        PushDeletion deletionPolicy,

        @Default("1h0m0s") @JsonPropertyDescription("How often it is written, as Go writes durations.") @Nullable
        String refreshInterval,

        @Required @JsonPropertyDescription("The stores.") List<PushStoreRef> secretStoreRefs,

        @Required @JsonPropertyDescription("What is written.")
        PushSelector selector,

        @JsonPropertyDescription("How it is made of the values.") @Nullable
        TargetTemplate template,

        @Default("Replace") @JsonPropertyDescription("Whether what is there is replaced.") @Nullable
        PushUpdate updatePolicy) {}
