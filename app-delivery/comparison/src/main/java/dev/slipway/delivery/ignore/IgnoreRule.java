package dev.slipway.delivery.ignore;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.glob.Glob;
import java.util.List;

/**
 * What does not count for some objects.
 *
 * @param group a glob, empty for the core group
 * @param kind a glob
 * @param name exact, empty for any
 * @param namespace exact, empty for any
 */
public record IgnoreRule(
        String group,
        String kind,
        String name,
        String namespace,
        List<String> jsonPointers,
        List<String> jqPathExpressions,
        List<String> managedFieldsManagers) {

    public IgnoreRule {
        jsonPointers = List.copyOf(jsonPointers);
        jqPathExpressions = List.copyOf(jqPathExpressions);
        managedFieldsManagers = List.copyOf(managedFieldsManagers);
    }

    boolean covers(KubeObject object) {
        return Glob.matches(group, object.gvk().group())
                && Glob.matches(kind, object.kind())
                && (name.isEmpty() || name.equals(object.name()))
                && (namespace.isEmpty() || namespace.equals(object.namespace()));
    }
}
