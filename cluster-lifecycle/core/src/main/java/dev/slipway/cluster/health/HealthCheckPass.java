package dev.slipway.cluster.health;

import dev.slipway.api.meta.Condition;
import dev.slipway.api.meta.LabelSelector;
import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Report;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches machines and hands unhealthy ones to their owner, unless so many are that the fault is elsewhere. It only says so
 * on the machine; whoever owns it replaces it.
 */
public final class HealthCheckPass implements Pass {

    private static final String MANAGER = "slipway-machine-health";
    private static final String SUCCEEDED = "HealthCheckSucceeded";
    private static final String REMEDIATED = "OwnerRemediated";
    private static final Set<String> TOLD = Set.of(SUCCEEDED, REMEDIATED, ExternalRemediation.TYPE);
    private static final Duration NODE_WATCH = Duration.ofSeconds(30);

    private final Kube kube;
    private final ClusterObjects objects;
    private final Workloads workloads;
    private final ExternalRemediation external;

    public HealthCheckPass(Kube kube, ClusterObjects objects, Providers providers, Workloads workloads) {
        this.kube = kube;
        this.objects = objects;
        this.workloads = workloads;
        this.external = new ExternalRemediation(kube, providers);
    }

    private record Patient(KubeObject machine, Verdict verdict) {}

    @Override
    public PassResult run(KubeObject check, PassContext context) {
        Optional<KubeObject> cluster = objects.clusterOf(check);
        Optional<String> paused = Pause.of(check, cluster);
        Report report = new Report(check, context.now(), Set.of("RemediationAllowed", "Paused"));
        report.paused(paused);
        if (check.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        if (paused.isPresent() || cluster.isEmpty() || !isUp(cluster.get())) {
            report.say("RemediationAllowed", "Unknown", "Waiting", "the cluster is paused or not provisioned yet");
            return PassResult.of(Outcome.done(), report.status());
        }
        List<Patient> patients = patients(check, cluster.get(), context.now());
        int unhealthy = (int)
                patients.stream().filter(one -> !one.verdict().isHealthy()).count();
        Limit limit = Limit.of(check, patients.size(), unhealthy);
        patients.forEach(patient -> tell(check, patient, limit, context.now()));
        return result(report, check, patients, limit);
    }

    private static boolean isUp(KubeObject cluster) {
        Map<String, Object> latches = cluster.map("status", "initialization");
        return Boolean.TRUE.equals(latches.get("infrastructureProvisioned"))
                && Boolean.TRUE.equals(latches.get("controlPlaneInitialized"));
    }

    private List<Patient> patients(KubeObject check, KubeObject cluster, Instant now) {
        LabelSelector selector = Json.convert(check.map("spec", "selector"), LabelSelector.class);
        Instant since = cluster.condition("ControlPlaneInitialized")
                .filter(Condition::isTrue)
                .map(condition -> Instant.parse(condition.lastTransitionTime()))
                .orElse(now);
        Checkup checkup = new Checkup(check, now);
        List<Patient> patients = new ArrayList<>();
        for (KubeObject machine : objects.ofCluster(CoreKinds.MACHINE, check.namespace(), cluster.name())) {
            boolean spared = machine.annotation(Keys.SKIP_REMEDIATION).isPresent()
                    || Pause.of(machine, Optional.of(cluster)).isPresent();
            if (!spared && !machine.isDeleting() && Labels.match(selector, machine.labels())) {
                patients.add(new Patient(machine, examine(checkup, machine, cluster, since)));
            }
        }
        return patients;
    }

    private Verdict examine(Checkup checkup, KubeObject machine, KubeObject cluster, Instant since) {
        Optional<String> name = machine.text("status", "nodeRef", "name");
        if (name.isEmpty()) {
            return checkup.examine(machine, Optional.empty(), true, since);
        }
        try {
            Optional<Kube> workload = workloads.find(cluster.namespace(), cluster.name());
            Optional<KubeObject> node = workload.flatMap(found -> found.get(new Ref(CoreKinds.NODE, "", name.get())));
            return checkup.examine(machine, node, workload.isPresent(), since);
        } catch (FaultException unreachable) {
            return checkup.examine(machine, Optional.empty(), false, since);
        }
    }

    /** Say the conditions on the machine, under a manager of our own: the machine's controller says the others. */
    private void tell(KubeObject check, Patient patient, Limit limit, Instant now) {
        KubeObject machine = patient.machine();
        Verdict verdict = patient.verdict();
        List<Condition> before = machine.conditions().stream()
                .filter(one -> TOLD.contains(one.type()))
                .toList();
        Conditions conditions = Conditions.continuing(before, machine.generation(), now);
        conditions = verdict.isHealthy()
                ? conditions.isTrue(SUCCEEDED, "HealthCheckSucceeded", "").without(REMEDIATED)
                : conditions.isFalse(SUCCEEDED, verdict.reason().orElse(""), verdict.problem());
        conditions = remediated(check, patient, limit.allowed(), conditions);
        if (!same(before, conditions.list())) {
            kube.applyStatus(
                    KubeObject.of(machine.ref()).with(Map.of("conditions", Json.trees(conditions.list())), "status"),
                    MANAGER);
        }
    }

    /** Whoever owns the machine replaces it, unless the check names somebody else. */
    private Conditions remediated(KubeObject check, Patient patient, boolean allowed, Conditions conditions) {
        KubeObject machine = patient.machine();
        boolean healthy = patient.verdict().isHealthy();
        Optional<ProviderRef> template = ExternalRemediation.template(check);
        if (template.isPresent()) {
            return healthy
                    ? external.withdraw(machine, template.get(), conditions)
                    : allowed ? external.ask(machine, template.get(), conditions) : conditions;
        }
        boolean due = !healthy
                && allowed
                && machine.controller().isPresent()
                && conditions.get(REMEDIATED).isEmpty();
        return due
                ? conditions.isFalse(REMEDIATED, "WaitingForRemediation", "Waiting for the owner to replace it")
                : conditions;
    }

    private static boolean same(List<Condition> before, List<Condition> after) {
        return before.size() == after.size()
                && after.stream().allMatch(one -> before.stream()
                        .anyMatch(old -> old.type().equals(one.type())
                                && old.status().equals(one.status())
                                && old.reason().equals(one.reason())));
    }

    private static PassResult result(Report report, KubeObject check, List<Patient> patients, Limit limit) {
        int healthy =
                (int) patients.stream().filter(one -> one.verdict().isHealthy()).count();
        report.say(
                "RemediationAllowed",
                limit.allowed(),
                limit.allowed() ? "RemediationAllowed" : "TooManyUnhealthy",
                limit.allowed() ? "" : "Remediation is not allowed (" + limit.why() + ")");
        report.field("expectedMachines", patients.size())
                .field("currentHealthy", healthy)
                .field("remediationsAllowed", limit.left())
                .field(
                        "targets",
                        patients.stream().map(one -> one.machine().name()).toList());
        report.deprecated("RemediationAllowed", limit.allowed(), "TooManyUnhealthy", limit.why());
        Duration next = patients.stream()
                .flatMap(one -> one.verdict().recheck().stream())
                .min(Comparator.naturalOrder())
                .map(wait -> wait.plusSeconds(1))
                .filter(wait -> wait.compareTo(NODE_WATCH) < 0)
                .orElse(NODE_WATCH);
        Map<String, Object> status = new LinkedHashMap<>(report.status());
        if (patients.isEmpty()) {
            status.remove("targets");
        }
        return PassResult.of(Outcome.requeue(next, "machines are looked at regularly"), status);
    }
}
