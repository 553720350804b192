package dev.slipway.cluster.topology.webhook;

import dev.slipway.cluster.topology.schema.Pruning;
import dev.slipway.cluster.topology.schema.SchemaNode;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.runtime.crd.Crds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the served CRDs say of v1beta1 of Cluster API's kinds. */
public final class OldSchemas {

    private static final String OLD = "v1beta1";

    private final Map<String, SchemaNode> byKind = new HashMap<>();

    /** Read the definitions on the class path. */
    public OldSchemas() {
        Crds.ofGroups("cluster.x-k8s.io", "addons.cluster.x-k8s.io").stream()
                .forEach(crd -> Trees.maps(crd.tree(), "spec", "versions").stream()
                        .filter(version -> Trees.text(version, "name").equals(OLD))
                        .forEach(version -> byKind.put(
                                crd.text("spec", "names", "kind").orElse(""),
                                SchemaNode.of(Trees.map(version, "schema", "openAPIV3Schema")))));
    }

    /** Return the object of v1beta1 without what v1beta1 has no fields for; a kind that is not known stays as it is. */
    public Map<String, Object> pruned(Map<String, Object> object) {
        SchemaNode schema = byKind.get(Trees.text(object, "kind"));
        if (schema == null) {
            return object;
        }
        Map<String, Object> kept = new LinkedHashMap<>(object);
        for (String part : new String[] {"spec", "status"}) {
            if (object.get(part) != null) {
                SchemaNode field = SchemaNode.of(Trees.at(schema.tree(), "properties", part));
                kept.put(part, Trees.map(Pruning.apply(object.get(part), field)));
            }
        }
        return kept;
    }
}
