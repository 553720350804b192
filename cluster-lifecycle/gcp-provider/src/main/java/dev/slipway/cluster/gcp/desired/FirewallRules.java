package dev.slipway.cluster.gcp.desired;

import dev.slipway.api.cluster.gcp.Firewall;
import dev.slipway.api.cluster.gcp.FirewallRule;
import dev.slipway.api.cluster.gcp.FirewallTraffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a firewall by their names: those that upstream makes for every cluster, and those of users. */
final class FirewallRules {

    private static final String INGRESS = "INGRESS";
    private static final String API_SERVER = "6443";

    /** Where Google's health checks come from. */
    private static final List<String> HEALTH_CHECKS = List.of("35.191.0.0/16", "130.211.0.0/22");

    private FirewallRules() {}

    static Map<String, Map<String, Object>> of(String cluster, @Nullable Firewall firewall) {
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        if (firewall == null || !"Unmanaged".equals(firewall.defaultRulesManagement())) {
            rules.put("allow-" + cluster + "-healthchecks", healthChecks(cluster));
            rules.put("allow-" + cluster + "-cluster", inside(cluster));
        }
        List<FirewallRule> own = firewall == null ? null : firewall.firewallRules();
        if (own != null) {
            for (FirewallRule rule : own) {
                String name = Objects.requireNonNullElseGet(rule.name(), () -> cluster + "-rule-" + rules.size());
                rules.put(name, users(rule));
            }
        }
        return rules;
    }

    private static Map<String, Object> healthChecks(String cluster) {
        return new Fields()
                .put("direction", INGRESS)
                .put("allow", List.of(Map.of("protocol", "tcp", "ports", List.of(API_SERVER))))
                .put("sourceRanges", HEALTH_CHECKS)
                .put("targetTags", List.of(cluster + "-control-plane"))
                .tree();
    }

    private static Map<String, Object> inside(String cluster) {
        List<String> tags = List.of(cluster + "-control-plane", cluster + "-node");
        return new Fields()
                .put("direction", INGRESS)
                .put("allow", List.of(Map.of("protocol", "all")))
                .put("sourceTags", tags)
                .put("targetTags", tags)
                .tree();
    }

    private static Map<String, Object> users(FirewallRule rule) {
        return new Fields()
                .put("description", rule.description())
                .put(
                        "direction",
                        Objects.requireNonNullElse(rule.direction(), INGRESS).toUpperCase(Locale.ROOT))
                .put("priority", rule.priority())
                .put("allow", traffic(rule.allowed()))
                .put("deny", traffic(rule.denied()))
                .put("sourceRanges", rule.sourceRanges())
                .put("destinationRanges", rule.destinationRanges())
                .put("sourceTags", rule.sourceTags())
                .put("targetTags", rule.targetTags())
                .tree();
    }

    /** Google shows protocols in small letters. */
    private static List<Object> traffic(@Nullable List<FirewallTraffic> given) {
        List<Object> traffic = new ArrayList<>();
        for (FirewallTraffic one : given == null ? List.<FirewallTraffic>of() : given) {
            traffic.add(new Fields()
                    .put("protocol", one.IPProtocol().toLowerCase(Locale.ROOT))
                    .put("ports", one.ports())
                    .tree());
        }
        return traffic;
    }
}
