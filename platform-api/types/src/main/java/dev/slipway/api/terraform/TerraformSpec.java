package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configuration and how it is applied. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TerraformSpec(
        @Default("true")
        @JsonPropertyDescription("Of runner pods, of which there are none here: without effect.")
        @Nullable
        Boolean alwaysCleanupRunnerPod,

        @JsonPropertyDescription("auto, disable, the id of the pending plan, or nothing, which waits for an approval.")
        @Nullable
        String approvePlan,

        @JsonPropertyDescription("Where the state is.") @Nullable
        BackendConfig backendConfig,

        @JsonPropertyDescription("Settings of the backend.") @Nullable
        List<ValuesReference> backendConfigsFrom,

        @JsonPropertyDescription("Plans of pull requests: without effect.") @Nullable
        BranchPlanner branchPlanner,

        @JsonPropertyDescription("Stops everything, so that a person can work on the state by hand.") @Nullable
        Boolean breakTheGlass,

        @JsonPropertyDescription("A Secret with a .tfrc file.") @Nullable
        CliConfigReference cliConfigSecretRef,

        @JsonPropertyDescription("HCP Terraform as the backend.") @Nullable
        CloudSettings cloud,

        @JsonPropertyDescription("Objects that must be ready first.") @Nullable
        List<DependencyReference> dependsOn,

        @JsonPropertyDescription("Whether everything is to be destroyed.") @Nullable
        Boolean destroy,

        @Default("false") @JsonPropertyDescription("Whether deleting the object destroys what it has made.") @Nullable
        Boolean destroyResourcesOnDeletion,

        @Default("false") @JsonPropertyDescription("Whether nobody looks for drift.") @Nullable
        Boolean disableDriftDetection,

        @JsonPropertyDescription("Whether the status lists the resources.") @Nullable
        Boolean enableInventory,

        @PreserveUnknownFields @JsonPropertyDescription("Of the enterprise edition: without effect.") @Nullable
        JsonNode enterprise,

        @JsonPropertyDescription("Files from Secrets.") @Nullable
        List<FileMapping> fileMappings,

        @Default("false") @JsonPropertyDescription("Plans and applies without approval, each time.") @Nullable
        Boolean force,

        @JsonPropertyDescription("What must answer after an apply.") @Nullable
        List<HealthCheck> healthChecks,

        @Required @JsonPropertyDescription("How often to look for drift.")
        String interval,

        @JsonPropertyDescription("The longest pause between attempts.") @Nullable
        String maxRetryInterval,

        @Default("0") @JsonPropertyDescription("How many operations at once; 0 for the program's own number.") @Nullable
        Integer parallelism,

        @JsonPropertyDescription("The directory of the root module.") @Nullable
        String path,

        @JsonPropertyDescription("How plans are made.") @Nullable
        PlanSettings plan,

        @JsonPropertyDescription("Whether nothing is ever applied.") @Nullable
        Boolean planOnly,

        @JsonPropertyDescription("Secrets for templates in values.") @Nullable
        List<InputSecret> readInputsFromSecrets,

        @Default("false")
        @JsonPropertyDescription(
                "Refreshes before an apply; a saved plan is refused when the state has changed, so: without effect.")
        @Nullable
        Boolean refreshBeforeApply,

        @JsonPropertyDescription("What is done about failures.") @Nullable
        Remediation remediation,

        @JsonPropertyDescription("The pause before another attempt; 15s by default.") @Nullable
        String retryInterval,

        @Default("StaticInterval") @JsonPropertyDescription("StaticInterval or ExponentialBackoff.") @Nullable
        String retryStrategy,

        @PreserveUnknownFields
        @JsonPropertyDescription(
                "Of runner pods. The variables of its container are given to the program; all else is without effect.")
        @Nullable
        JsonNode runnerPodTemplate,

        @Default("30") @JsonPropertyDescription("How long a run may take to end after it was cancelled.") @Nullable
        Long runnerTerminationGracePeriodSeconds,

        @Default("tf-runner")
        @JsonPropertyDescription("Of runner pods, of which there are none here: without effect.")
        @Nullable
        String serviceAccountName,

        @Required @JsonPropertyDescription("The source of the configuration.")
        SourceReference sourceRef,

        @Default("none")
        @JsonPropertyDescription(
                "Where the pending plan can be read besides: none, json (a Secret), human (a ConfigMap).")
        @Nullable
        String storeReadablePlan,

        @JsonPropertyDescription("Whether nothing is done.") @Nullable
        Boolean suspend,

        @JsonPropertyDescription("Addresses to which everything is restricted.") @Nullable
        List<String> targets,

        @JsonPropertyDescription("Files of variables in the source.") @Nullable
        List<String> tfVarsFiles,

        @JsonPropertyDescription("What is done about a lock.") @Nullable
        StateSettings tfstate,

        @Default("true")
        @JsonPropertyDescription("Whether newer providers and modules than the locked ones are taken.")
        @Nullable
        Boolean upgradeOnInit,

        @PreserveUnknownFields @JsonPropertyDescription("Values of variables, any JSON object.") @Nullable
        JsonNode values,

        @JsonPropertyDescription("Variables.") @Nullable List<Variable> vars,

        @JsonPropertyDescription("Variables from Secrets and ConfigMaps; later ones win.") @Nullable
        List<VariablesReference> varsFrom,

        @JsonPropertyDescription("Who is asked about plans.") @Nullable
        List<PlanWebhook> webhooks,

        @Default("default") @JsonPropertyDescription("The workspace.") @Nullable
        String workspace,

        @JsonPropertyDescription("The Secret that outputs are written to.") @Nullable
        OutputSecret writeOutputsToSecret) {}
