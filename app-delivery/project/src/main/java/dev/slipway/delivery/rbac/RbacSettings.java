package dev.slipway.delivery.rbac;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What argocd-rbac-cm says.
 *
 * @param policy the rules, in the form of policy.csv
 * @param defaultRole whose rights everybody has; empty for none
 * @param mode how resource, action and object of a rule match
 * @param scopes which claims of a token name groups
 */
public record RbacSettings(String policy, String defaultRole, MatchMode mode, List<String> scopes) {

    /** The ConfigMap that holds the settings. */
    public static final String CONFIG_MAP = "argocd-rbac-cm";

    static final String POLICY = "policy.csv";
    private static final String DEFAULT_ROLE = "policy.default";
    private static final String MATCH_MODE = "policy.matchMode";
    private static final String SCOPES = "scopes";
    private static final List<String> GROUPS = List.of("groups");

    public RbacSettings {
        scopes = List.copyOf(scopes);
    }

    /** Return the settings of a policy text alone. */
    public static RbacSettings of(String policy) {
        return new RbacSettings(policy, "", MatchMode.GLOB, GROUPS);
    }

    /** Return the settings that the data of the ConfigMap hold. */
    public static RbacSettings of(Map<String, String> data) {
        return new RbacSettings(
                PolicyText.ofConfigMap(data),
                data.getOrDefault(DEFAULT_ROLE, ""),
                MatchMode.of(data.getOrDefault(MATCH_MODE, "")),
                scopes(data.getOrDefault(SCOPES, "")));
    }

    /** Return the same settings with another default role. */
    public RbacSettings withDefaultRole(String role) {
        return new RbacSettings(policy, role, mode, scopes);
    }

    /** A list in YAML's flow style, such as {@code [groups, email]}. */
    private static List<String> scopes(String text) {
        String inner = text.strip().replaceAll("^\\[|]$", "");
        List<String> scopes = Arrays.stream(inner.split(","))
                .map(scope -> scope.strip().replaceAll("^['\"]|['\"]$", ""))
                .filter(scope -> !scope.isEmpty())
                .toList();
        return scopes.isEmpty() ? GROUPS : scopes;
    }
}
