package dev.slipway.provider.gcp.container;

import com.google.api.services.compute.Compute;
import com.google.api.services.compute.model.InstanceGroupManagersListManagedInstancesResponse;
import com.google.api.services.compute.model.ManagedInstance;
import dev.slipway.api.gcp.container.NodePool;
import dev.slipway.declared.Found;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many nodes a pool has: GKE tells how many it began with, and Compute Engine which there are. That is asked only for
 * pools whose number is given, because it needs a right more.
 */
final class PoolSize {

    private static final Pattern GROUP =
            Pattern.compile(".*projects/([^/]+)/zones/([^/]+)/instanceGroup(?:Manager)?s/([^/]+)");
    private static final Pattern INSTANCE = Pattern.compile(".*projects/([^/]+)/zones/([^/]+)/instances/([^/]+)");
    private static final Set<String> GOING = Set.of("DELETING", "ABANDONING");

    private PoolSize() {}

    /** Return the pool with its machines, and with their number in each zone, if that is to be kept. */
    static Found of(Scope<?, NodePool.Parameters> scope, Found found, @Nullable List<String> groups) {
        if (scope.parameters().nodeCount() == null || groups == null || groups.isEmpty()) {
            return found;
        }
        Set<String> ids = new TreeSet<>();
        for (String group : groups) {
            Matcher matcher = GROUP.matcher(group);
            if (matcher.matches()) {
                instances(scope, matcher).stream()
                        .filter(instance -> !GOING.contains(String.valueOf(instance.getCurrentAction())))
                        .map(PoolSize::id)
                        .flatMap(Optional::stream)
                        .forEach(ids::add);
            }
        }
        Found known = found.with("instances", List.copyOf(ids));
        return Boolean.TRUE.equals(scope.parameters().ignoreNodeCountChanges())
                ? known
                : known.with("nodeCount", (long) ids.size() / groups.size());
    }

    private static List<ManagedInstance> instances(Scope<?, ?> scope, Matcher group) {
        List<ManagedInstance> all = new ArrayList<>();
        String page = null;
        do {
            InstanceGroupManagersListManagedInstancesResponse answer = page(scope, group, page);
            if (answer.getManagedInstances() != null) {
                all.addAll(answer.getManagedInstances());
            }
            page = answer.getNextPageToken();
        } while (page != null && !page.isEmpty());
        return all;
    }

    private static InstanceGroupManagersListManagedInstancesResponse page(
            Scope<?, ?> scope, Matcher group, @Nullable String token) {
        return scope.call(Services.COMPUTE, (Compute compute) -> compute.instanceGroupManagers()
                .listManagedInstances(group.group(1), group.group(2), group.group(3))
                .setPageToken(token));
    }

    /** Return the id that the machine's Node has. */
    private static Optional<String> id(ManagedInstance instance) {
        Matcher matcher = INSTANCE.matcher(String.valueOf(instance.getInstance()));
        return matcher.matches()
                ? Optional.of("gce://" + matcher.group(1) + "/" + matcher.group(2) + "/" + matcher.group(3))
                : Optional.empty();
    }
}
