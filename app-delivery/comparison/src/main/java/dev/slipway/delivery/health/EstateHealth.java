package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.OrderedRules.check;
import static dev.slipway.delivery.health.OrderedRules.conditions;
import static dev.slipway.delivery.health.OrderedRules.has;
import static dev.slipway.delivery.health.OrderedRules.holds;
import static dev.slipway.delivery.health.OrderedRules.reason;
import static dev.slipway.delivery.health.OrderedRules.said;
import static dev.slipway.delivery.health.OrderedRules.when;
import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of what a cluster offers to its workloads: routes, certificates, networks, telemetry, services of a cloud. */
final class EstateHealth {

    private static final Pattern REPLICAS = Pattern.compile("(\\d+)/(\\d+)");

    private EstateHealth() {}

    static Map<String, Function<KubeObject, Health>> checks() {
        return Map.ofEntries(
                entry("microgateway.airlock.com/*", AirlockHealth::of),
                entry("networking.gke.io/ManagedCertificate", EstateHealth::managedCertificate),
                entry("nmstate.io/NodeNetworkConfigurationPolicy", nodeNetwork()),
                entry("onepassword.com/OnePasswordItem", onePassword()),
                entry("opentelemetry.io/OpenTelemetryCollector", EstateHealth::collector),
                entry("operator.openshift.io/IngressController", ingressController()),
                entry("operator.victoriametrics.com/*", EstateHealth::victoria),
                entry("proclaim.dogmatiq.io/DNSSDServiceInstance", EstateHealth::serviceInstance),
                entry("route.openshift.io/Route", EstateHealth::route),
                entry("route53.aws.crossplane.io/ResourceRecordSet", EstateHealth::recordSet),
                entry("services.cloud.sap.com/ServiceBinding", EstateHealth::sap),
                entry("services.cloud.sap.com/ServiceInstance", EstateHealth::sap),
                entry("stacks.crossplane.io/ClusterStackInstall", EstateHealth::stackInstall));
    }

    private static Health managedCertificate(KubeObject object) {
        boolean failed =
                Field.items(object, "status", "domainStatus").stream().anyMatch(holds("FailedNotVisible", "status"));
        if (failed) {
            return Health.degraded("At least one certificate has failed to be provisioned");
        }
        return Field.text(object, "status", "certificateStatus").equals("Active")
                ? Health.healthy("All certificates are active")
                : Health.progressing("At least one certificate is still being provisioned");
    }

    private static Function<KubeObject, Health> nodeNetwork() {
        return check(
                Health.progressing("Waiting for policy to be applied"),
                conditions(
                        StatusRules.row("Available", "True", reasoned(HealthCode.HEALTHY)),
                        StatusRules.row("Degraded", "True", reasoned(HealthCode.DEGRADED)),
                        StatusRules.row("Progressing", "True", reasoned(HealthCode.PROGRESSING)),
                        StatusRules.row("Ignored", "True", reasoned(HealthCode.SUSPENDED))));
    }

    private static Function<KubeObject, Health> reasoned(HealthCode code) {
        return condition -> {
            String message = Field.message(condition);
            return new Health(code, message.isEmpty() ? reason(condition) : reason(condition) + ": " + message);
        };
    }

    private static Function<KubeObject, Health> onePassword() {
        return check(
                Health.progressing("Waiting for controller to report status"),
                conditions(
                        StatusRules.row("Ready", "True", said(HealthCode.HEALTHY)),
                        StatusRules.row("Ready", "False", said(HealthCode.DEGRADED))));
    }

    private static Health collector(KubeObject object) {
        Optional<String> replicas = object.text("status", "scale", "statusReplicas");
        if (object.at("status").isEmpty()) {
            return Health.progressing("Waiting for OpenTelemetry Collector status");
        }
        if (replicas.isPresent()) {
            return collector(object, replicas.get());
        }
        return Field.text(object, "spec", "mode").equals("sidecar")
                ? Health.healthy("Collector is running in sidecar mode")
                : Health.progressing("Scale status not available");
    }

    /** A daemon set without any node that fits is well with none of none. */
    private static Health collector(KubeObject object, String replicas) {
        Matcher matcher = REPLICAS.matcher(replicas);
        if (!matcher.find()) {
            return Health.progressing("Unable to parse replica status: " + replicas);
        }
        double ready = Double.parseDouble(matcher.group(1));
        double total = Double.parseDouble(matcher.group(2));
        if (ready == 0) {
            return total == 0 && Field.text(object, "spec", "mode").equals("daemonset")
                    ? Health.healthy("DaemonSet has no eligible nodes (0/0)")
                    : Health.degraded("No replicas are ready");
        }
        return ready == total
                ? Health.healthy("All replicas are ready")
                : Health.progressing("Replicas are starting up");
    }

    private static Function<KubeObject, Health> ingressController() {
        return check(
                Health.progressing("Status of IngressController is not known yet"),
                conditions(
                        StatusRules.row("Degraded", "True", said(HealthCode.DEGRADED)),
                        StatusRules.row("DeploymentReplicasAllAvailable", "False", said(HealthCode.PROGRESSING)),
                        StatusRules.row("Progressing", "True", condition -> Health.progressing(reason(condition))),
                        StatusRules.row("Available", "True", Health.healthy("IngressController is available"))));
    }

    private static Health victoria(KubeObject object) {
        KubeObject status = KubeObject.of(object.map("status"));
        if (object.at("status").isEmpty() || OrderedRules.isStale(status, object)) {
            return Health.progressing("Waiting for the operator to reconcile");
        }
        return switch (Field.text(status, "updateStatus")) {
            case "operational" -> Health.healthy("All components are operational");
            case "expanding" -> Health.progressing(reasonOr(status, "Reconciliation in progress"));
            case "paused" -> Health.suspended(reasonOr(status, "Reconciliation is paused"));
            case "failed" -> Health.degraded(reasonOr(status, "Reconciliation failed"));
            default -> Health.progressing("Waiting for the operator to report status");
        };
    }

    private static String reasonOr(KubeObject status, String otherwise) {
        return reason(status).isEmpty() ? otherwise : reason(status);
    }

    private static Health serviceInstance(KubeObject object) {
        KubeObject adopted = lastOf(object, "Adopted");
        KubeObject advertised = lastOf(object, "Advertised");
        KubeObject discovered = lastOf(object, "Discoverable");
        if (Field.isFalse(adopted)) {
            return Health.degraded(Field.message(adopted));
        }
        if (List.of("AdvertiseError", "UnadvertiseError").contains(reason(advertised))) {
            return Health.degraded(Field.message(advertised));
        }
        if (reason(discovered).equals("DiscoveryError")) {
            return Health.unknown(Field.message(discovered));
        }
        return said(Field.isTrue(discovered) ? HealthCode.HEALTHY : HealthCode.PROGRESSING)
                .apply(discovered);
    }

    private static KubeObject lastOf(KubeObject object, String type) {
        return StatusRules.last(object, StatusRules.ofType(type)).orElseGet(() -> KubeObject.of(Map.of()));
    }

    /** Every router has to admit a route; one that none has seen yet, with an empty list, counts as admitted. */
    private static Health route(KubeObject object) {
        List<KubeObject> routers = Field.items(object, "status", "ingress");
        if (object.at("status", "ingress").isPresent() && admitted(routers, "True") == routers.size()) {
            return Health.healthy("Route is healthy");
        }
        return admitted(routers, "False") > 0
                ? Health.degraded("Route is degraded")
                : Health.progressing("Route is still getting admitted");
    }

    private static long admitted(List<KubeObject> routers, String status) {
        return routers.stream()
                .flatMap(router -> Field.items(router, "conditions").stream())
                .filter(condition -> OrderedRules.is(condition, "Admitted", status))
                .count();
    }

    /** Unlike other resources of Crossplane's classic AWS provider a record set that is not in sync is degraded. */
    private static Health recordSet(KubeObject object) {
        KubeObject ready = lastOf(object, "Ready");
        boolean synced = Field.isTrue(lastOf(object, "Synced"));
        boolean paused = synced(object, "ReconcilePaused").isPresent();
        if (object.at("status", "conditions").isEmpty()) {
            return Health.progressing("Waiting for resourcrecordset to be created");
        }
        if (Field.isTrue(ready) && synced) {
            return Health.healthy(reason(ready));
        }
        if (!synced && paused) {
            return Health.suspended("ReconcilePaused");
        }
        if (synced && !paused) {
            return Health.progressing("Waiting for resourcrecordset to be available");
        }
        return Health.degraded(
                synced(object, "ReconcileError").map(Field::message).orElse(""));
    }

    private static Optional<KubeObject> synced(KubeObject object, String reason) {
        return Field.conditions(object).stream()
                .filter(holds("Synced", "type").and(holds(reason, "reason")))
                .reduce((earlier, later) -> later);
    }

    private static Health sap(KubeObject object) {
        StatusRules.Row stale = new StatusRules.Row(
                condition -> OrderedRules.isStale(condition, object),
                condition -> Health.progressing("Waiting for spec update to be observed"));
        return check(
                        Health.progressing("Waiting for status"),
                        when(KubeObject::isDeleting, Health.progressing("Resource is being deleted")),
                        conditions(
                                stale,
                                StatusRules.row("Succeeded", "False", said(HealthCode.DEGRADED)),
                                StatusRules.row("Failed", "True", said(HealthCode.DEGRADED))),
                        when(has("status", "conditions"), Health.healthy("Ready to use")))
                .apply(object);
    }

    private static Health stackInstall(KubeObject object) {
        List<KubeObject> ready = Field.items(object, "status", "conditionedStatus", "conditions").stream()
                .filter(holds("Ready", "type"))
                .toList();
        Optional<KubeObject> installed = ready.stream().filter(Field::isTrue).findFirst();
        if (ready.isEmpty()) {
            return Health.progressing("Waiting for stack to be installed");
        }
        return installed
                .map(condition -> Health.healthy(reason(condition)))
                .orElseGet(() -> Health.progressing(reason(ready.get(ready.size() - 1))));
    }
}
