package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Applications of the bench: each delivers one folder of a repository, ten ConfigMaps. */
final class AppDocuments {

    static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    static final String NAMESPACE = "slipway-bench-apps";
    static final int OBJECTS = 10;
    static final String ARGOCD = "argocd";
    static final String PREFIX = "bench-";

    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    private AppDocuments() {}

    static KubeObject namespace() {
        return KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", NAMESPACE));
    }

    static String name(int app) {
        return PREFIX + "%05d".formatted(app);
    }

    static String path(int app, int object) {
        return "apps/%s/%02d.yaml".formatted(name(app), object);
    }

    static String objectName(int app, int object) {
        return name(app) + "-" + object;
    }

    /** Return the files of so many Applications in one edition. */
    static Map<String, String> files(int apps, String edition) {
        Map<String, String> files = new TreeMap<>();
        for (int app = 1; app <= apps; app++) {
            for (int object = 0; object < OBJECTS; object++) {
                files.put(path(app, object), configMap(app, object, edition));
            }
        }
        return files;
    }

    static String configMap(int app, int object, String edition) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: %s}
                data: {edition: "%s"}
                """.formatted(objectName(app, object), edition);
    }

    static KubeObject application(int app, String url) {
        return KubeObject.of(Json.parseYaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %s, namespace: argocd, finalizers: [%s]}
                spec:
                  project: default
                  source: {repoURL: '%s', targetRevision: main, path: apps/%s}
                  destination: {server: https://kubernetes.default.svc, namespace: %s}
                  syncPolicy:
                    automated: {prune: true, selfHeal: true}
                """.formatted(name(app), FINALIZER, url, name(app), NAMESPACE))
                .get(0));
    }

    /** Return the same for the cluster of an agent, whose namespace is made. */
    static KubeObject applicationFor(String cluster, int app, String url) {
        return application(app, url)
                .with(Map.of("name", cluster, "namespace", NAMESPACE), "spec", "destination")
                .with(List.of("CreateNamespace=true"), "spec", "syncPolicy", "syncOptions");
    }

    /** Return an Application for a cluster without anybody in it who would deliver it. */
    static KubeObject undelivered(String name, String cluster, String url) {
        return KubeObject.of(new Ref(APPLICATION, ARGOCD, name))
                .with("default", "spec", "project")
                .with(Map.of("name", cluster, "namespace", NAMESPACE), "spec", "destination")
                .with(Map.of("repoURL", url, "targetRevision", "main", "path", "apps/" + name(1)), "spec", "source");
    }

    static boolean isDelivered(KubeObject application) {
        return application
                        .text("status", "sync", "status")
                        .filter("Synced"::equals)
                        .isPresent()
                && application
                        .text("status", "health", "status")
                        .filter("Healthy"::equals)
                        .isPresent();
    }
}
