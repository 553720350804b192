package dev.slipway.cluster.topology.conversion;

import static dev.slipway.cluster.topology.conversion.Rules.contractRef;
import static dev.slipway.cluster.topology.conversion.Rules.dropped;
import static dev.slipway.cluster.topology.conversion.Rules.each;
import static dev.slipway.cluster.topology.conversion.Rules.inside;
import static dev.slipway.cluster.topology.conversion.Rules.mapped;
import static dev.slipway.cluster.topology.conversion.Rules.moved;
import static dev.slipway.cluster.topology.conversion.Rules.seconds;
import static dev.slipway.cluster.topology.conversion.Rules.templateRef;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between v1beta1 and v1beta2 of each kind. */
final class KindRules {

    private static final Rule CONDITIONS = Rule.all(
            moved("status.conditions", "status.deprecated.v1beta1.conditions"),
            moved("status.failureReason", "status.deprecated.v1beta1.failureReason"),
            moved("status.failureMessage", "status.deprecated.v1beta1.failureMessage"),
            moved("status.v1beta2.conditions", "status.conditions"));

    private static final Rule REPLICAS = Rule.all(
            moved("status.readyReplicas", "status.deprecated.v1beta1.readyReplicas"),
            moved("status.availableReplicas", "status.deprecated.v1beta1.availableReplicas"),
            moved("status.unavailableReplicas", "status.deprecated.v1beta1.unavailableReplicas"),
            moved("status.updatedReplicas", "status.deprecated.v1beta1.updatedReplicas"),
            moved("status.fullyLabeledReplicas", "status.deprecated.v1beta1.fullyLabeledReplicas"),
            moved("status.v1beta2.readyReplicas", "status.readyReplicas"),
            moved("status.v1beta2.availableReplicas", "status.availableReplicas"),
            moved("status.v1beta2.upToDateReplicas", "status.upToDateReplicas"));

    private static final Rule TIMEOUTS = Rule.all(
            seconds("nodeDrainTimeout", "deletion.nodeDrainTimeoutSeconds"),
            seconds("nodeVolumeDetachTimeout", "deletion.nodeVolumeDetachTimeoutSeconds"),
            seconds("nodeDeletionTimeout", "deletion.nodeDeletionTimeoutSeconds"));

    private static final Rule MACHINE_SPEC =
            Rule.all(contractRef("bootstrap.configRef"), contractRef("infrastructureRef"), TIMEOUTS);

    private static final Rule CHECKS = Rule.all(
            seconds("nodeStartupTimeout", "checks.nodeStartupTimeoutSeconds"),
            each("unhealthyConditions", seconds("timeout", "timeoutSeconds")),
            moved("unhealthyConditions", "checks.unhealthyNodeConditions"),
            each("unhealthyMachineConditions", seconds("timeout", "timeoutSeconds")),
            moved("unhealthyMachineConditions", "checks.unhealthyMachineConditions"),
            moved("maxUnhealthy", "remediation.triggerIf.unhealthyLessThanOrEqualTo"),
            moved("unhealthyRange", "remediation.triggerIf.unhealthyInRange"),
            templateRef("remediationTemplate", "remediation.templateRef"));

    private static final Rule HEALTH_CHECK = Rule.all(
            inside("machineHealthCheck", CHECKS, moved("enable", "enabled")),
            moved("machineHealthCheck", "healthCheck"));

    private static final Rule STRATEGY = Rule.all(
            moved("strategy.rollingUpdate.deletePolicy", "deletion.order"),
            moved("strategy.rollingUpdate", "rollout.strategy.rollingUpdate"),
            moved("strategy.type", "rollout.strategy.type"));

    private static final Rule WORKER_STRATEGY =
            Rule.all(moved("strategy.remediation.maxInFlight", "healthCheck.remediation.maxInFlight"), STRATEGY);

    private static final Rule OVERRIDES = each("variables.overrides", dropped("definitionFrom"));

    private static final Rule WORKER_CLASS = Rule.all(
            moved("template.metadata", "metadata"),
            templateRef("template.bootstrap.ref", "bootstrap.templateRef"),
            templateRef("template.infrastructure.ref", "infrastructure.templateRef"),
            moved("namingStrategy", "naming"),
            TIMEOUTS);

    private static final Rule FAILURE_DOMAINS =
            mapped("status.failureDomains", "status.failureDomains", KindRules::listed, KindRules::byName);

    private static final Rule CLUSTER = Rule.all(
            contractRef("spec.controlPlaneRef"),
            contractRef("spec.infrastructureRef"),
            moved("spec.topology.class", "spec.topology.classRef.name"),
            moved("spec.topology.classNamespace", "spec.topology.classRef.namespace"),
            dropped("spec.topology.rolloutAfter"),
            inside("spec.topology.controlPlane", HEALTH_CHECK, TIMEOUTS, OVERRIDES),
            each("spec.topology.workers.machineDeployments", HEALTH_CHECK, WORKER_STRATEGY, TIMEOUTS, OVERRIDES),
            each("spec.topology.workers.machinePools", TIMEOUTS, OVERRIDES),
            each("spec.topology.variables", dropped("definitionFrom")),
            FAILURE_DOMAINS,
            moved("status.infrastructureReady", "status.initialization.infrastructureProvisioned"),
            new ControlPlaneLatch(),
            CONDITIONS,
            moved("status.v1beta2.controlPlane", "status.controlPlane"),
            moved("status.v1beta2.workers", "status.workers"));

    private static final Rule CLUSTER_CLASS = Rule.all(
            templateRef("spec.infrastructure.ref", "spec.infrastructure.templateRef"),
            moved("spec.infrastructureNamingStrategy", "spec.infrastructure.naming"),
            inside(
                    "spec.controlPlane",
                    templateRef("ref", "templateRef"),
                    templateRef("machineInfrastructure.ref", "machineInfrastructure.templateRef"),
                    HEALTH_CHECK,
                    moved("namingStrategy", "naming"),
                    TIMEOUTS),
            each("spec.workers.machineDeployments", HEALTH_CHECK, WORKER_STRATEGY, WORKER_CLASS),
            each("spec.workers.machinePools", WORKER_CLASS),
            each("spec.variables", moved("metadata", "deprecatedV1Beta1Metadata")),
            each(
                    "spec.patches",
                    moved("external.generateExtension", "external.generatePatchesExtension"),
                    moved("external.validateExtension", "external.validateTopologyExtension")),
            each("status.variables", each("definitions", moved("metadata", "deprecatedV1Beta1Metadata"))),
            CONDITIONS);

    private static final Rule MACHINE_DEPLOYMENT = Rule.all(
            inside("spec.template.spec", MACHINE_SPEC),
            moved("spec.minReadySeconds", "spec.template.spec.minReadySeconds"),
            moved("spec.rolloutAfter", "spec.rollout.after"),
            inside("spec", moved("strategy.remediation", "remediation"), STRATEGY),
            moved("spec.machineNamingStrategy", "spec.machineNaming"),
            dropped("spec.revisionHistoryLimit"),
            dropped("spec.progressDeadlineSeconds"),
            REPLICAS,
            CONDITIONS,
            new ZeroCounts("readyReplicas", "availableReplicas", "unavailableReplicas", "updatedReplicas"));

    private static final Rule MACHINE_SET = Rule.all(
            inside("spec.template.spec", MACHINE_SPEC),
            moved("spec.minReadySeconds", "spec.template.spec.minReadySeconds"),
            moved("spec.deletePolicy", "spec.deletion.order"),
            moved("spec.machineNamingStrategy", "spec.machineNaming"),
            REPLICAS,
            CONDITIONS,
            new ZeroCounts("readyReplicas", "availableReplicas", "fullyLabeledReplicas"));

    private static final Rule MACHINE_POOL = Rule.all(
            inside("spec.template.spec", MACHINE_SPEC),
            moved("spec.minReadySeconds", "spec.template.spec.minReadySeconds"),
            moved("status.bootstrapReady", "status.initialization.bootstrapDataSecretCreated"),
            moved("status.infrastructureReady", "status.initialization.infrastructureProvisioned"),
            REPLICAS,
            CONDITIONS,
            new ZeroCounts());

    private static final Rule MACHINE = Rule.all(
            inside("spec", MACHINE_SPEC),
            mapped("status.nodeRef", "status.nodeRef", KindRules::nameOnly, KindRules::nodeRef),
            moved("status.certificatesExpiryDate", "status.certificatesExpiryDate"),
            moved("status.bootstrapReady", "status.initialization.bootstrapDataSecretCreated"),
            moved("status.infrastructureReady", "status.initialization.infrastructureProvisioned"),
            CONDITIONS);

    private static final Rule HEALTH = Rule.all(inside("spec", CHECKS), CONDITIONS);

    private static final Map<String, Rule> BY_KIND = Map.ofEntries(
            Map.entry("Cluster", CLUSTER),
            Map.entry("ClusterClass", CLUSTER_CLASS),
            Map.entry("MachineDeployment", MACHINE_DEPLOYMENT),
            Map.entry("MachineSet", MACHINE_SET),
            Map.entry("MachinePool", MACHINE_POOL),
            Map.entry("Machine", MACHINE),
            Map.entry("MachineHealthCheck", HEALTH),
            Map.entry("MachineDrainRule", Rule.all()),
            Map.entry("ClusterResourceSet", CONDITIONS),
            Map.entry("ClusterResourceSetBinding", Rule.all()));

    private KindRules() {}

    static java.util.Optional<Rule> of(String kind) {
        return java.util.Optional.ofNullable(BY_KIND.get(kind));
    }

    private static Object listed(Object byName) {
        List<Object> list = new ArrayList<>();
        Trees.map(byName).forEach((name, domain) -> {
            Map<String, Object> item = new LinkedHashMap<>(Map.of("name", name));
            item.putAll(Trees.map(domain));
            list.add(item);
        });
        return byName instanceof Map<?, ?> ? list : byName;
    }

    private static Object byName(Object list) {
        Map<String, Object> byName = new LinkedHashMap<>();
        Trees.maps(list).forEach(item -> {
            Map<String, Object> domain = new LinkedHashMap<>(item);
            domain.remove("name");
            byName.put(Trees.text(item, "name"), domain);
        });
        return byName;
    }

    private static Object nameOnly(Object ref) {
        return Map.of("name", Trees.text(ref, "name"));
    }

    private static Object nodeRef(Object ref) {
        return Map.of("apiVersion", "v1", "kind", "Node", "name", Trees.text(ref, "name"));
    }
}
