package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.HealthCode.DEGRADED;
import static dev.slipway.delivery.health.HealthCode.PROGRESSING;
import static dev.slipway.delivery.health.HealthCode.SUSPENDED;
import static dev.slipway.delivery.health.StatusRules.conditions;
import static dev.slipway.delivery.health.StatusRules.has;
import static dev.slipway.delivery.health.StatusRules.ofType;
import static dev.slipway.delivery.health.StatusRules.row;
import static dev.slipway.delivery.health.StatusRules.saysOr;
import static java.util.Map.entry;

import dev.slipway.delivery.health.StatusRules.Row;
import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks of 3scale's API management: its manager and what the manager is told to offer. */
final class ThreeScaleHealth {

    private static final String GROUP = "capabilities.3scale.net/";

    static final Map<String, Function<KubeObject, Health>> CHECKS = Map.ofEntries(
            entry("apps.3scale.net/APIManager", ThreeScaleHealth::manager),
            capability("ActiveDoc", ready("ActiveDoc"), invalid("ActiveDoc"), orphan("ActiveDoc"), failed("ActiveDoc")),
            entry(GROUP + "Application", ThreeScaleHealth::application),
            capability("ApplicationAuth", ready("ApplicationAuth"), bad("Failed", "ApplicationAuth failed")),
            capability("Backend", synced("Backend"), invalid("Backend"), failed("Backend")),
            capability(
                    "CustomPolicyDefinition",
                    ready("CustomPolicyDefinition"),
                    invalid("CustomPolicyDefinition"),
                    failed("CustomPolicyDefinition")),
            capability(
                    "DeveloperAccount",
                    ready("DeveloperAccount"),
                    invalid("DeveloperAccount"),
                    failed("DeveloperAccount"),
                    row("Waiting", "True", saysOr(SUSPENDED, "3scale DeveloperAccount is waiting for approval"))),
            entry(GROUP + "DeveloperUser", ThreeScaleHealth::developerUser),
            capability("OpenAPI", ready("OpenAPI"), invalid("OpenAPI"), bad("Failed", "OpenAPI reconciliation failed")),
            capability("Product", synced("Product"), invalid("Product"), orphan("Product"), failed("Product")),
            capability(
                    "ProxyConfigPromote",
                    ready("ProxyConfigPromote"),
                    row("In-progress", "True", saysOr(PROGRESSING, "3scale ProxyConfigPromote is in progress")),
                    // the typing slip is in the message that users know
                    row("Failed", "True", saysOr(DEGRADED, "3cale ProxyConfigPromote failed"))),
            entry(GROUP + "Tenant", ThreeScaleHealth::tenant));

    private ThreeScaleHealth() {}

    private static Map.Entry<String, Function<KubeObject, Health>> capability(String kind, Row... rows) {
        return entry(GROUP + kind, conditions(waiting(kind), rows));
    }

    private static Health waiting(String kind) {
        return Health.progressing("Waiting for 3scale " + kind + " status...");
    }

    private static Row ready(String kind) {
        return row("Ready", "True", Health.healthy("3scale " + kind + " is ready"));
    }

    private static Row synced(String kind) {
        return row("Synced", "True", Health.healthy("3scale " + kind + " is synced"));
    }

    private static Row invalid(String kind) {
        return bad("Invalid", kind + " configuration is invalid");
    }

    private static Row orphan(String kind) {
        return bad("Orphan", kind + " references non-existing resources");
    }

    private static Row failed(String kind) {
        return bad("Failed", kind + " synchronization failed");
    }

    private static Row bad(String type, String text) {
        return row(type, "True", saysOr(DEGRADED, "3scale " + text));
    }

    private static Health manager(KubeObject object) {
        boolean up = has(object, "status", "deployments", "ready")
                && Stream.of("starting", "stopped").noneMatch(state -> has(object, "status", "deployments", state));
        Health available = Health.healthy("3scale APIManager is available");
        Row because = new Row(
                ofType("Available")
                        .and(condition -> !Field.text(condition, "reason").isEmpty()),
                condition -> Health.degraded("3scale APIManager is degraded: " + Field.text(condition, "reason")));
        return up
                ? available
                : conditions(waiting("APIManager"), row("Available", "True", available), because)
                        .apply(object);
    }

    private static Health application(KubeObject object) {
        if (Field.text(object, "status", "state").equals("suspended")) {
            return Health.suspended("3scale Application is suspended");
        }
        Health waiting = waiting("Application");
        Function<KubeObject, Health> without = saysOr(DEGRADED, "3scale Application is not ready");
        return identified(object, "adminId")
                ? conditions(waiting, ready("Application")).apply(object)
                : conditions(waiting, ready("Application"), row("Ready", without))
                        .apply(object);
    }

    private static Health developerUser(KubeObject object) {
        if (Field.text(object, "status", "developerUserState").equals("suspended")) {
            return Health.suspended("3scale Developer user is waiting for admin approval");
        }
        String kind = "DeveloperUser";
        return conditions(waiting(kind), ready(kind), invalid(kind), orphan(kind), failed(kind))
                .apply(object);
    }

    private static Health tenant(KubeObject object) {
        boolean known = identified(object, "tenantId") && identified(object, "adminId");
        if (known && StatusRules.anyTrue(object, "Ready")) {
            return Health.healthy("3scale Tenant is ready");
        }
        Predicate<KubeObject> notReady = ofType("Ready").and(condition -> !Field.isTrue(condition));
        return conditions(waiting("Tenant"), new Row(notReady, saysOr(DEGRADED, "3scale Tenant is degraded")))
                .apply(object);
    }

    private static boolean identified(KubeObject object, String field) {
        return Field.number(object, "status", field) > 0;
    }
}
