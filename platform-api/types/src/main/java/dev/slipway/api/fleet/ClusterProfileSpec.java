package dev.slipway.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.externalsecrets.StoreCondition;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clusters get. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterProfileSpec(
        @Required @JsonPropertyDescription("Clusters by their labels, in every namespace.")
        LabelSelector clusterSelector,

        @JsonPropertyDescription("Where several profiles choose a cluster, the highest counts; then the first by name.")
        @Nullable
        Integer priority,

        @JsonPropertyDescription("The agent of the cluster; enrolled when absent, too.") @Nullable
        Agent agent,

        @JsonPropertyDescription("The cluster Secret by which Applications and ApplicationSets know the cluster.")
        @Nullable
        Registration registration,

        @JsonPropertyDescription("Namespaces of the cluster.") @Nullable
        List<Namespace> namespaces,

        @PreserveUnknownFields
        @JsonPropertyDescription("Roles, bindings and other objects, applied in this order after the namespaces.")
        @Nullable
        List<JsonNode> objects,

        @JsonPropertyDescription("ClusterSecretStores of the cluster.") @Nullable
        List<SecretStore> secretStores,

        @JsonPropertyDescription("What is delivered to the cluster, each as an Application, wave by wave.") @Nullable
        List<Addon> addons) {

    /** How the agent is enrolled. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Agent(
            @JsonPropertyDescription("No agent is enrolled; add-ons then need a cluster Secret with credentials.")
            @Nullable
            Boolean disabled,

            @Pattern("^\\d+(s|m|h)$")
            @JsonPropertyDescription(
                    "How long an agent may take, such as 5m; then it is said, and it gets a new token.")
            @Nullable
            String enrolmentTimeout) {}

    /** What generators and projects select the cluster by. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Registration(
            @JsonPropertyDescription("Labels of the cluster Secret.") @Nullable
            Map<String, String> labels,

            @JsonPropertyDescription("Annotations of the cluster Secret.") @Nullable
            Map<String, String> annotations,

            @JsonPropertyDescription(
                    "Labels of the Cluster that are carried over, by patterns with *; all when absent.")
            @Nullable
            List<String> carryLabels,

            @JsonPropertyDescription("Annotations of the Cluster that are carried over, by patterns; none when absent.")
            @Nullable
            List<String> carryAnnotations) {}

    /** A namespace. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Namespace(
            @Required @JsonPropertyDescription("Its name.") String name,

            @JsonPropertyDescription("Its labels.") @Nullable
            Map<String, String> labels,

            @JsonPropertyDescription("Its annotations.") @Nullable
            Map<String, String> annotations) {}

    /** A ClusterSecretStore of the cluster. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SecretStore(
            @Required @JsonPropertyDescription("Its name in the cluster.")
            String name,

            @PreserveUnknownFields
            @JsonPropertyDescription("Its spec, for a cluster in which External Secrets Operator runs.")
            @Nullable
            JsonNode spec,

            @JsonPropertyDescription(
                    "A store of the hub, which the hub asks for the cluster; nothing else has to run there.")
            @Nullable
            HubStore fromHub) {}

    /** A store of the hub that the cluster may use. */
    @ValidationRule(
            value = "has(self.name) != (has(self.kind) && self.kind == 'ConnectionSecrets')",
            message = "a name for SecretStore and ClusterSecretStore, none for ConnectionSecrets")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record HubStore(
            @Pattern("^(SecretStore|ClusterSecretStore|ConnectionSecrets)$")
            @JsonPropertyDescription("SecretStore, when absent: one of the Cluster's namespace. ClusterSecretStore: its"
                    + " conditions are about the Cluster's namespace. ConnectionSecrets: what claims and other"
                    + " resources of the Cluster's namespace wrote, by the names of the Secrets.")
            @Nullable
            String kind,

            @JsonPropertyDescription("The name of the store on the hub.") @Nullable
            String name,

            @JsonPropertyDescription("Which remote keys the cluster may read, by patterns with *; all when absent.")
            @Nullable
            List<String> keys,

            @JsonPropertyDescription(
                    "Which namespaces of the cluster may use it, as spec.conditions of a ClusterSecretStore.")
            @Nullable
            List<StoreCondition> conditions) {}

    /** Something that is delivered to the cluster. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Addon(
            @Required
            @Pattern("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")
            @JsonPropertyDescription("Its name; the Application is called <cluster>-<name>.")
            String name,

            @JsonPropertyDescription("The namespace of the cluster that it goes to; default when absent.") @Nullable
            String namespace,

            @JsonPropertyDescription("The project of the Application; default when absent.") @Nullable
            String project,

            @JsonPropertyDescription(
                    "Waves are delivered one after the other, each when the last is Healthy; 0 when absent.")
            @Nullable
            Integer wave,

            @Required @JsonPropertyDescription("The repository: of Git, or of charts when chart is set.")
            String repoURL,

            @JsonPropertyDescription("A path of the Git repository.") @Nullable
            String path,

            @JsonPropertyDescription("A chart of the repository of charts.") @Nullable
            String chart,

            @PreserveUnknownFields @JsonPropertyDescription("Values of the chart.") @Nullable
            JsonNode values,

            @Required @JsonPropertyDescription("Which version for which Kubernetes; the first that fits.")
            List<AddonVersion> versions) {}

    /** A line of the version matrix. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record AddonVersion(
            @JsonPropertyDescription("A range of Kubernetes versions, such as >=1.34 <1.37; any when absent.") @Nullable
            String kubernetes,

            @Required @JsonPropertyDescription("The chart's version, or a branch, tag or commit of Git.")
            String version) {}
}
