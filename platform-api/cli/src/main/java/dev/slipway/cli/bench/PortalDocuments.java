package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/** A large fleet that stands still: Applications that nobody reconciles and Clusters that are paused, with states of their own. */
final class PortalDocuments {

    static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    static final Gvk CLUSTER = Gvk.of("cluster.x-k8s.io/v1beta2", "Cluster");
    static final String NAMESPACE = "slipway-bench-portal";

    private static final List<String> HEALTH = List.of("Healthy", "Healthy", "Healthy", "Progressing", "Degraded");

    private PortalDocuments() {}

    static KubeObject application(int number) {
        return KubeObject.of(
                Json.parseYaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata:
                  name: bench-%05d
                  namespace: %s
                  labels: {team: team-%d}
                  annotations: {argocd.argoproj.io/skip-reconcile: "true"}
                spec:
                  project: default
                  source: {repoURL: "https://git.example.org/team-%d/app-%d.git", targetRevision: main, path: deploy}
                  destination: {name: cluster-%d, namespace: app-%d}
                """.formatted(number, NAMESPACE, number % 50, number % 50, number, number % 500, number))
                        .get(0));
    }

    static Map<String, Object> applicationStatus(int number) {
        String health = HEALTH.get(number % HEALTH.size());
        return Map.of(
                "sync", Map.of("status", number % 7 == 0 ? "OutOfSync" : "Synced", "revision", "0123456789abcdef"),
                "health", Map.of("status", health, "message", "as the bench has written it, number " + number));
    }

    /** Return another status of the same Application, the so-manieth of the bench. */
    static Map<String, Object> changedStatus(int number, int change) {
        return Map.of(
                "health", Map.of("status", "Progressing", "message", "change " + change + " of number " + number));
    }

    static KubeObject cluster(int number) {
        return KubeObject.of(
                Json.parseYaml("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: bench-%04d, namespace: %s, labels: {region: region-%d}}
                spec:
                  paused: true
                  topology: {classRef: {name: standard}, version: v1.36.3}
                """.formatted(number, NAMESPACE, number % 10)).get(0));
    }
}
