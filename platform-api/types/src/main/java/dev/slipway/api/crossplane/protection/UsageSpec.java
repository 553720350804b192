package dev.slipway.api.crossplane.protection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in use, and by what or why. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
        value = "has(self.by) || has(self.reason)",
        message = "either \"spec.by\" or \"spec.reason\" must be specified.")
public record UsageSpec(
        @Required @JsonPropertyDescription("What is in use: it is not deleted.")
        Used of,

        @JsonPropertyDescription("What uses it; the usage goes with it.") @Nullable
        Using by,

        @JsonPropertyDescription("Why it must not be deleted, for humans.") @Nullable
        String reason,

        @JsonPropertyDescription(
                "Whether a deletion that is asked for meanwhile happens by itself when nothing uses it any more.")
        @Nullable
        Boolean replayDeletion) {

    static final String ONE_OF =
            "{x-kubernetes-validations: [{rule: has(self.resourceRef) || has(self.resourceSelector),"
                    + " message: either a resource reference or a resource selector should be set.}]}";
    static final String IN_ONE_NAMESPACE = "{properties: {namespace: null}}";

    /** What is in use. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Used(
            @JsonPropertyDescription("API version.") @Nullable
            String apiVersion,

            @JsonPropertyDescription("Kind.") @Nullable String kind,

            @JsonPropertyDescription("It by name.") @Nullable
            Reference resourceRef,

            @JsonPropertyDescription("It by labels; what is selected is recorded in resourceRef.") @Nullable
            Selector resourceSelector) {}

    /** What uses it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Using(
            @JsonPropertyDescription("API version.") @Nullable
            String apiVersion,

            @JsonPropertyDescription("Kind.") @Nullable String kind,

            @JsonPropertyDescription("It by name.") @Nullable
            Reference resourceRef,

            @JsonPropertyDescription("It by labels; what is selected is recorded in resourceRef.") @Nullable
            Selector resourceSelector) {}

    /** A name, and a namespace where that may differ. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Reference(
            @Required @JsonPropertyDescription("Name.") String name,

            @JsonPropertyDescription("Namespace; the usage's own when absent.") @Nullable
            String namespace) {}

    /** Labels, and whose. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Selector(
            @JsonPropertyDescription("Only what has the same controller as the usage.") @Nullable
            Boolean matchControllerRef,

            @JsonPropertyDescription("Labels that it must have.") @Nullable
            Map<String, String> matchLabels,

            @JsonPropertyDescription("Namespace; the usage's own when absent.") @Nullable
            String namespace) {}
}
