package dev.slipway.api.nop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.managed.ManagedCrd;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for nothing outside: it says the conditions that it was told to say, when it was told to. */
@ManagedCrd(
        group = "nop.crossplane.io",
        plural = "nopresources",
        versions = "v1alpha1",
        scopes = ManagedCrd.Scopes.NAMESPACED,
        upjet = false)
public final class NopResource {

    private NopResource() {}

    /** What to say, and when. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @JsonPropertyDescription("Conditions to set some time after the creation; Ready is never set otherwise.")
            @Nullable
            List<ConditionAfter> conditionAfter,

            @JsonPropertyDescription("What to write to the connection secret; plain text, for tests only.") @Nullable
            List<ConnectionDetail> connectionDetails,

            @PreserveUnknownFields
            @JsonPropertyDescription("Anything, to patch to and from; nothing is done with it.")
            @Nullable
            JsonNode fields) {}

    /** A condition and when it begins to hold. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ConditionAfter(
            @Required @JsonPropertyDescription("How long after the creation, such as 30s.")
            String time,

            @Required @JsonPropertyDescription("Type of the condition, such as Ready.")
            String conditionType,

            @Required @JsonPropertyDescription("Status of the condition: True, False or Unknown.")
            String conditionStatus,

            @JsonPropertyDescription("Reason of the condition, such as Available.") @Nullable
            String conditionReason) {}

    /** One key of the connection secret. */
    public record ConnectionDetail(
            @Required @JsonPropertyDescription("The key.") String name,

            @Required @JsonPropertyDescription("The value.") String value) {}

    /** Nothing is observed; whoever wants to may write here. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observed(
            @PreserveUnknownFields
            @JsonPropertyDescription("Anything, to patch to and from; nothing is done with it.")
            @Nullable
            JsonNode fields) {}
}
