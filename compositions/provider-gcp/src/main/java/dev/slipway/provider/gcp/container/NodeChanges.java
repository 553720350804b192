package dev.slipway.provider.gcp.container;

import com.google.api.services.container.model.NetworkTags;
import com.google.api.services.container.model.NodeConfig;
import com.google.api.services.container.model.NodeLabels;
import com.google.api.services.container.model.NodePool;
import com.google.api.services.container.model.NodeTaints;
import com.google.api.services.container.model.ResourceLabels;
import com.google.api.services.container.model.UpdateNodePoolRequest;
import dev.slipway.declared.Found;
import dev.slipway.declared.Values;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.Naming;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be changed of nodes that exist; everything else of them counts at their creation only. */
final class NodeChanges {

    /** Under the same name in the request. */
    private static final Set<String> SAME = Set.of(
            "confidentialNodes",
            "containerdConfig",
            "diskSizeGb",
            "diskType",
            "fastSocket",
            "gcfsConfig",
            "guestAccelerator",
            "gvnic",
            "imageType",
            "kubeletConfig",
            "linuxNodeConfig",
            "loggingVariant",
            "machineType",
            "maxRunDuration",
            "resourceManagerTags",
            "storagePools",
            "windowsNodeConfig",
            "workloadMetadataConfig");

    private static final Set<String> WRAPPED = Set.of("labels", "resourceLabels", "tags", "taint");

    private static final Form<UpdateNodePoolRequest> REQUEST = new Form<>(UpdateNodePoolRequest.class, Naming.of());

    private NodeChanges() {}

    static UpdateNodePoolRequest of(Scope<?, ?> scope, Found found, NodePool change, Set<String> changes) {
        UpdateNodePoolRequest request = new UpdateNodePoolRequest();
        if (changes.contains("nodeConfig") && change.getConfig() != null) {
            Set<String> fields = differing(scope, found);
            refuseFixed(scope, fields);
            request = REQUEST.model(same(scope, fields), unknown -> {});
            wrap(request, change.getConfig(), fields);
        }
        if (changes.contains("version")) {
            request.setNodeVersion(scope.text("version"));
        }
        return request.setLocations(change.getLocations())
                .setQueuedProvisioning(change.getQueuedProvisioning())
                .setUpgradeSettings(change.getUpgradeSettings());
    }

    private static Set<String> differing(Scope<?, ?> scope, Found found) {
        Map<?, ?> seen = found.value("nodeConfig") instanceof Map<?, ?> map ? map : Map.of();
        Set<String> fields = new TreeSet<>();
        wanted(scope).forEach((field, value) -> {
            if (!Values.same(value, seen.get(field))) {
                fields.add(String.valueOf(field));
            }
        });
        return fields;
    }

    private static Map<?, ?> wanted(Scope<?, ?> scope) {
        return scope.tree().get("nodeConfig") instanceof Map<?, ?> map ? map : Map.of();
    }

    private static void refuseFixed(Scope<?, ?> scope, Set<String> fields) {
        List<String> fixed = new ArrayList<>(fields);
        fixed.removeAll(SAME);
        fixed.removeAll(WRAPPED);
        if (!fixed.isEmpty()) {
            throw scope.invalid("Some fields of spec.forProvider.nodeConfig count at the creation of nodes only: "
                    + String.join(", ", fixed) + ". Set them back, or create another node pool with the new values.");
        }
    }

    /** Return the fields with Google's names, as a node pool has them. */
    private static Map<String, Object> same(Scope<?, ?> scope, Set<String> fields) {
        Map<String, Object> node = new LinkedHashMap<>();
        wanted(scope).forEach((field, value) -> {
            if (fields.contains(field) && SAME.contains(field)) {
                node.put(String.valueOf(field), value);
            }
        });
        Map<String, Object> pool = NodePoolResource.FORM.naming().googles(Map.of("nodeConfig", node));
        Map<String, Object> googles = new LinkedHashMap<>();
        if (pool.get("config") instanceof Map<?, ?> config) {
            config.forEach((field, value) -> googles.put(String.valueOf(field), value));
        }
        return googles;
    }

    private static void wrap(UpdateNodePoolRequest request, NodeConfig node, Set<String> fields) {
        ifAny(fields, "labels", () -> request.setLabels(new NodeLabels().setLabels(node.getLabels())));
        ifAny(fields, "tags", () -> request.setTags(new NetworkTags().setTags(node.getTags())));
        ifAny(fields, "taint", () -> request.setTaints(new NodeTaints().setTaints(node.getTaints())));
        ifAny(
                fields,
                "resourceLabels",
                () -> request.setResourceLabels(new ResourceLabels().setLabels(node.getResourceLabels())));
    }

    private static void ifAny(Set<String> fields, String field, Runnable set) {
        if (fields.contains(field)) {
            set.run();
        }
    }
}
