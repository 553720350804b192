package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.OrderedRules.check;
import static dev.slipway.delivery.health.OrderedRules.conditions;
import static dev.slipway.delivery.health.OrderedRules.has;
import static dev.slipway.delivery.health.OrderedRules.holds;
import static dev.slipway.delivery.health.OrderedRules.lacks;
import static dev.slipway.delivery.health.OrderedRules.said;
import static dev.slipway.delivery.health.OrderedRules.when;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks of what spreads over a fleet: policies of Open Cluster Management and bindings of Karmada. */
final class FleetHealth {

    private static final Health WAITING = Health.progressing("Waiting for the status to be reported");
    private static final Health OUTDATED = Health.progressing("Waiting for the status to be updated");
    private static final Health INSUFFICIENT = Health.progressing("Current resource status is insufficient");

    private FleetHealth() {}

    static Map<String, Function<KubeObject, Health>> checks() {
        return Map.of(
                "policy.open-cluster-management.io/CertificatePolicy", certificatePolicy(),
                "policy.open-cluster-management.io/ConfigurationPolicy", configurationPolicy(),
                "policy.open-cluster-management.io/OperatorPolicy", operatorPolicy(),
                "policy.open-cluster-management.io/Policy", policy(),
                "work.karmada.io/ClusterResourceBinding", FleetHealth::clusterBinding,
                "work.karmada.io/ResourceBinding", FleetHealth::binding);
    }

    private static Function<KubeObject, Health> certificatePolicy() {
        return check(
                Health.degraded("At least once certificate does not comply with the policy"),
                when(lacks("status", "compliant"), WAITING),
                when(
                        holds("Compliant", "status", "compliant"),
                        Health.healthy("All certificates found comply with the policy")));
    }

    private static Function<KubeObject, Health> configurationPolicy() {
        return check(
                Health.progressing("Waiting for compliance"),
                when(lacks("status", "compliant"), WAITING),
                when(object -> !isEvaluated(object), OUTDATED),
                when(has("status", "compliancyDetails"), object -> compliance(object, details(object))));
    }

    private static boolean isEvaluated(KubeObject object) {
        return Field.present(object, "status", "lastEvaluatedGeneration")
                .equals(Field.present(object, "metadata", "generation"));
    }

    private static Health compliance(KubeObject object, String message) {
        boolean compliant = Field.text(object, "status", "compliant").equals("Compliant");
        return compliant ? Health.healthy(message) : Health.degraded(message);
    }

    private static String details(KubeObject object) {
        return Field.items(object, "status", "compliancyDetails").stream()
                .flatMap(detail -> Field.items(detail, "conditions").stream())
                .filter(has("type").and(has("message")))
                .map(condition -> Field.type(condition) + " - " + Field.message(condition))
                .collect(Collectors.joining("; "));
    }

    private static Function<KubeObject, Health> operatorPolicy() {
        StatusRules.Row compliant = new StatusRules.Row(
                condition -> Field.type(condition).equals("Compliant"),
                condition -> said(Field.isTrue(condition) ? HealthCode.HEALTHY : HealthCode.DEGRADED)
                        .apply(condition));
        return check(
                Health.progressing("Waiting for the compliance condition"),
                when(lacks("status", "conditions"), WAITING),
                when(has("status", "observedGeneration").and(object -> !StatusRules.isObserved(object)), OUTDATED),
                conditions(compliant));
    }

    /** A policy that no cluster matches has placements and nothing about compliance. */
    private static Function<KubeObject, Health> policy() {
        return check(
                WAITING,
                when(
                        object -> object.at("spec", "disabled")
                                .filter(Boolean.TRUE::equals)
                                .isPresent(),
                        Health.healthy("Policy is disabled")),
                when(
                        lacks("status", "compliant")
                                .and(lacks("status", "status"))
                                .and(object ->
                                        !object.list("status", "placement").isEmpty()),
                        Health.healthy("No clusters match this policy")),
                when(has("status", "compliant"), object -> compliance(object, offenders(object))));
    }

    /** The root policy tells of clusters, its copy in a cluster of templates. */
    private static String offenders(KubeObject object) {
        if (object.at("status", "status").isPresent()) {
            return offenders(object, "clusters", List.of("status", "status"), "clustername");
        }
        return object.at("status", "details").isPresent()
                ? offenders(object, "templates", List.of("status", "details"), "templateMeta", "name")
                : "";
    }

    private static String offenders(KubeObject object, String what, List<String> list, String... name) {
        String names = Field.items(object, list.toArray(String[]::new)).stream()
                .filter(holds("Compliant", "compliant").negate())
                .flatMap(entry -> entry.text(name).stream())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "All " + what + " are compliant" : "NonCompliant " + what + ": " + names;
    }

    private static Health clusterBinding(KubeObject object) {
        int clusters = object.list("spec", "clusters").size();
        boolean reported = clusters > 0
                && clusters == object.list("status", "aggregatedStatus").size();
        return reported ? aggregated(object) : INSUFFICIENT;
    }

    /** A binding that follows another one as its dependency names no clusters. */
    private static Health binding(KubeObject object) {
        int reports = object.list("status", "aggregatedStatus").size();
        Optional<Integer> clusters = object.at("spec", "clusters")
                .map(present -> object.list("spec", "clusters").size());
        return reports > 0 && clusters.orElse(reports) == reports ? aggregated(object) : INSUFFICIENT;
    }

    private static Health aggregated(KubeObject object) {
        boolean broken =
                Field.items(object, "status", "aggregatedStatus").stream().anyMatch(FleetHealth::isBroken);
        return broken ? Health.degraded("Current resource status is unhealthy") : Health.healthy("");
    }

    private static boolean isBroken(KubeObject report) {
        boolean applied = report.at("applied").filter(Boolean.TRUE::equals).isPresent();
        return switch (Field.text(report, "health")) {
            case "Unhealthy" -> true;
            case "Unknown" -> !applied;
            default -> false;
        };
    }
}
