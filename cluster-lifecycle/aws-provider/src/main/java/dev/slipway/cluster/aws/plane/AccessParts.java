package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.AccessEntry;
import dev.slipway.api.cluster.aws.AccessPolicy;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.ManagedPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who of IAM may do what in the cluster. Pure. */
record AccessParts(Plane plane, Account account) {

    List<ManagedPart> parts() {
        List<AccessEntry> entries = plane.spec().accessEntries();
        return entries == null
                ? List.of()
                : entries.stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry(entry)), policies(entry)))
                        .toList();
    }

    /** Nodes of other kinds than standard get groups and a name by EKS. */
    private ManagedPart entry(AccessEntry entry) {
        String part = part(entry);
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("clusterNameRef", account.ref(Plane.CLUSTER));
        parameters.put("principalArn", entry.principalARN());
        parameters.put("type", entry.type() == null ? null : entry.type().toUpperCase(Locale.ROOT));
        parameters.put("kubernetesGroups", entry.kubernetesGroups());
        parameters.put("userName", entry.username());
        parameters.put("tags", plane.tags(plane.eksName()));
        return ManagedPart.of(PlaneParts.ENTRIES_READY, part, account.managed(Kinds.ACCESS_ENTRY, part, parameters))
                .needing(Plane.CLUSTER);
    }

    private static String part(AccessEntry entry) {
        return "access-" + Integer.toHexString(entry.principalARN().hashCode());
    }

    private Stream<ManagedPart> policies(AccessEntry entry) {
        return entry.accessPolicies() == null
                ? Stream.of()
                : entry.accessPolicies().stream().map(policy -> policy(entry, policy));
    }

    private ManagedPart policy(AccessEntry entry, AccessPolicy policy) {
        String part = part(entry) + "-" + Integer.toHexString(policy.policyARN().hashCode());
        Map<String, Object> scope = new LinkedHashMap<>();
        scope.put("type", policy.accessScope().type().toLowerCase(Locale.ROOT));
        if (policy.accessScope().namespaces() != null) {
            scope.put("namespaces", policy.accessScope().namespaces());
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("clusterNameRef", account.ref(Plane.CLUSTER));
        parameters.put("principalArn", entry.principalARN());
        parameters.put("policyArn", policy.policyARN());
        parameters.put("accessScope", scope);
        return ManagedPart.of(PlaneParts.ENTRIES_READY, part, account.managed(Kinds.ACCESS_POLICY, part, parameters))
                .needing(part(entry));
    }
}
