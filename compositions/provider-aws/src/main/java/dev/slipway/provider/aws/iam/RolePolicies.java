package dev.slipway.provider.aws.iam;

import dev.slipway.api.aws.iam.Role;
import dev.slipway.provider.aws.resource.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;

/** The policies of a role: those of their own that it is given, and those that are a part of it. */
final class RolePolicies {

    private RolePolicies() {}

    static List<String> attached(Scope<IamClient, Role.Parameters> scope) {
        return scope
                .client()
                .listAttachedRolePoliciesPaginator(request -> request.roleName(scope.name()))
                .attachedPolicies()
                .stream()
                .map(AttachedPolicy::policyArn)
                .toList();
    }

    static void attach(Scope<IamClient, Role.Parameters> scope, List<String> wanted) {
        List<String> seen = attached(scope);
        wanted.stream().filter(arn -> !seen.contains(arn)).forEach(arn -> scope.client()
                .attachRolePolicy(request -> request.roleName(scope.name()).policyArn(arn)));
        seen.stream().filter(arn -> !wanted.contains(arn)).forEach(arn -> scope.client()
                .detachRolePolicy(request -> request.roleName(scope.name()).policyArn(arn)));
    }

    static List<Object> inline(Scope<IamClient, Role.Parameters> scope) {
        List<Object> policies = new ArrayList<>();
        for (String name : names(scope)) {
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("name", name);
            policy.put(
                    "policy",
                    Iam.document(scope.client()
                            .getRolePolicy(
                                    request -> request.roleName(scope.name()).policyName(name))
                            .policyDocument()));
            policies.add(policy);
        }
        return policies;
    }

    private static List<String> names(Scope<IamClient, Role.Parameters> scope) {
        return scope
                .client()
                .listRolePoliciesPaginator(request -> request.roleName(scope.name()))
                .policyNames()
                .stream()
                .toList();
    }

    static void put(Scope<IamClient, Role.Parameters> scope, List<Role.InlinePolicy> wanted) {
        wanted.forEach(policy -> scope.client()
                .putRolePolicy(request ->
                        request.roleName(scope.name()).policyName(policy.name()).policyDocument(policy.policy())));
        Set<String> kept = wanted.stream().map(Role.InlinePolicy::name).collect(Collectors.toSet());
        names(scope).stream().filter(name -> !kept.contains(name)).forEach(name -> scope.client()
                .deleteRolePolicy(request -> request.roleName(scope.name()).policyName(name)));
    }
}
