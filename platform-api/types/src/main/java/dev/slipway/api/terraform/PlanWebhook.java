package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Who is asked about a plan before it may be applied. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanWebhook(
        @Default("true") @JsonPropertyDescription("Whether it is asked.") @Nullable
        Boolean enabled,

        @JsonPropertyDescription("Go template of the message when it refuses.") @Nullable
        String errorMessageTemplate,

        @Default("SpecAndPlan")
        @JsonPropertyDescription("What it is sent: SpecAndPlan, SpecOnly or PlanOnly.")
        @Nullable
        String payloadType,

        @Default("post-planning") @Required @JsonPropertyDescription("post-planning.")
        String stage,

        @Required @JsonPropertyDescription("Go template over the answer; \"true\" lets the plan pass.")
        String testExpression,

        @Required @JsonPropertyDescription("Its URL.") String url) {}
