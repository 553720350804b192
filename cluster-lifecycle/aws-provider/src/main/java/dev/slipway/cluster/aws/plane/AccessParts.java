package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.AccessEntry;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.ManagedPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who of IAM may do what in the cluster. Pure. */
record AccessParts(Plane plane, Account account) {

    List<ManagedPart> parts() {
        List<AccessEntry> entries = plane.spec().accessEntries();
        return entries == null ? List.of() : entries.stream().map(this::entry).toList();
    }

    /** Nodes of other kinds than standard get groups and a name by EKS. */
    private ManagedPart entry(AccessEntry entry) {
        String part = "access-" + Integer.toHexString(entry.principalARN().hashCode());
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
}
