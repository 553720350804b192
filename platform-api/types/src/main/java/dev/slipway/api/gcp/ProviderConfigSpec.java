package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How to reach a project. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProviderConfigSpec(
        @JsonPropertyDescription("Project whose quota calls count against, with userProjectOverride.") @Nullable
        String billingProject,

        @Required @JsonPropertyDescription("Where the credentials come from.")
        Credentials credentials,

        @Required @JsonPropertyDescription("Project of resources that name none.")
        String projectID,

        @JsonPropertyDescription("How failing objects are slowed down.") @Nullable
        ReconciliationPolicy reconciliationPolicy,

        @JsonPropertyDescription("Count calls against billingProject, or else the resource's project.") @Nullable
        Boolean userProjectOverride) {}
