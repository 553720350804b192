package dev.slipway.terraform.control;

import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that do nothing here. Those that would change what happens are refused, the others named. */
final class Unsupported {

    private static final Set<String> OF_PODS = Set.of("env", "envFrom");
    private static final long GRACE = 30;

    private Unsupported() {}

    /** Return why an object cannot be served as it is. */
    static List<String> in(TerraformSpec spec) {
        return spec.backendConfig() != null && spec.backendConfig().configPath() != null
                ? List.of("spec.backendConfig.configPath is not supported: the state in Secrets is reached as the"
                        + " object's service account; use customConfiguration for another cluster")
                : List.of();
    }

    /** Return the fields that are set to something else than their default and change nothing. */
    static List<String> ignored(KubeObject object, TerraformSpec spec) {
        List<String> fields = new ArrayList<>();
        object.map("spec", "runnerPodTemplate").keySet().stream()
                .filter(field -> !field.equals("spec"))
                .forEach(field -> fields.add("spec.runnerPodTemplate." + field));
        object.map("spec", "runnerPodTemplate", "spec").keySet().stream()
                .filter(field -> !OF_PODS.contains(field))
                .forEach(field -> fields.add("spec.runnerPodTemplate.spec." + field));
        add(fields, "spec.alwaysCleanupRunnerPod", Boolean.FALSE.equals(spec.alwaysCleanupRunnerPod()));
        Long grace = spec.runnerTerminationGracePeriodSeconds();
        add(fields, "spec.runnerTerminationGracePeriodSeconds", grace != null && grace != GRACE);
        add(fields, "spec.branchPlanner", spec.branchPlanner() != null);
        add(
                fields,
                "spec.enterprise",
                spec.enterprise() != null && !spec.enterprise().isNull());
        add(fields, "spec.refreshBeforeApply", Boolean.TRUE.equals(spec.refreshBeforeApply()));
        Map<String, Object> backend = object.map("spec", "backendConfig");
        add(fields, "spec.backendConfig.inClusterConfig", Boolean.FALSE.equals(backend.get("inClusterConfig")));
        return fields;
    }

    private static void add(List<String> fields, String field, boolean isSet) {
        if (isSet) {
            fields.add(field);
        }
    }
}
