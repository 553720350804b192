package dev.slipway.delivery.project.control;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/** The project that Applications are in when they name none: it permits everything, as Argo CD's does. */
final class DefaultProject {

    private static final Map<String, Object> SPEC = Map.of(
            "sourceRepos", List.of("*"),
            "destinations", List.of(Map.of("server", "*", "namespace", "*")),
            "clusterResourceWhitelist", List.of(Map.of("group", "*", "kind", "*")));

    private DefaultProject() {}

    static AppProjectSpec spec() {
        return Json.convert(SPEC, AppProjectSpec.class);
    }

    static KubeObject object(String namespace) {
        return KubeObject.of(new Ref(ProjectKeys.APP_PROJECT, namespace, ProjectKeys.DEFAULT))
                .with(SPEC, "spec");
    }
}
