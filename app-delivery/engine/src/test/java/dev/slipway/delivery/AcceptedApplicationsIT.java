package dev.slipway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The schema takes the Applications that people have, and keeps every field of them. */
class AcceptedApplicationsIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final String EVERYTHING = """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: orders}
            spec:
              project: team-a
              sources:
              - repoURL: https://charts.example.org
                chart: orders
                targetRevision: 1.2.*
                helm:
                  releaseName: orders
                  valueFiles: [$values/orders/values.yaml]
                  valuesObject: {image: {tag: "1.4.2"}, replicas: 3, flags: [true, 1, text]}
                  parameters: [{name: a, value: b, forceString: true}]
                  ignoreMissingValueFiles: false
              - repoURL: https://git.example.org/orders
                path: overlays/prod
                ref: values
                kustomize:
                  images: [orders=registry.example.org/orders:2]
                  replicas: [{name: orders, count: 3}, {name: other, count: "4"}]
                  patches: [{target: {kind: Deployment}, patch: "- op: remove", options: {allowNameChange: true}}]
                directory: {recurse: true, jsonnet: {tlas: [{name: x, value: "1", code: true}]}}
              destination: {name: production, namespace: orders}
              syncPolicy:
                automated: {prune: true, selfHeal: true, allowEmpty: false}
                syncOptions: [CreateNamespace=true, ServerSideApply=true]
                managedNamespaceMetadata: {labels: {team: a}}
                retry: {limit: 5, backoff: {duration: 5s, factor: 2, maxDuration: 3m}}
              ignoreDifferences:
              - {group: apps, kind: Deployment, jsonPointers: [/spec/replicas]}
              - {group: "", kind: Secret, managedFieldsManagers: [secrets-store-sync]}
              info: [{name: url, value: https://example.org}]
              revisionHistoryLimit: 10
            operation:
              initiatedBy: {username: ada}
              sync: {revision: main, prune: true, syncStrategy: {hook: {force: true}}}
            """;

    @BeforeAll
    static void kinds() {
        API.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
    }

    @Test
    void keepsEveryField() {
        Kube kube = new Kube(API.client());
        KubeObject written =
                KubeObject.of(Json.parseYaml(EVERYTHING).get(0)).with(API.namespace(), "metadata", "namespace");

        kube.apply(written, "test");
        KubeObject read =
                kube.get(new Ref(Keys.APPLICATION, API.namespace(), "orders")).orElseThrow();

        assertThat(read.map("spec")).isEqualTo(written.map("spec"));
        assertThat(read.map("operation")).isEqualTo(written.map("operation"));
    }

    @Test
    void keepsEveryFieldOfAProject() {
        Kube kube = new Kube(API.client());
        KubeObject project = KubeObject.of(Json.parseYaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: AppProject
                metadata: {name: team-a}
                spec:
                  sourceRepos: ["https://git.example.org/*"]
                  destinations: [{namespace: team-a-*, server: https://kubernetes.default.svc}]
                  clusterResourceWhitelist: [{group: "", kind: Namespace}]
                  namespaceResourceBlacklist: [{group: "", kind: ResourceQuota}]
                  orphanedResources: {warn: true}
                  roles: [{name: dev, groups: [team-a], policies: ["p, proj:team-a:dev, applications, get, team-a/*, allow"]}]
                  syncWindows: [{kind: allow, schedule: "0 22 * * *", duration: 1h, applications: ["*"]}]
                """).get(0)).with(API.namespace(), "metadata", "namespace");

        KubeObject read = kube.apply(project, "test");

        assertThat(read.map("spec")).isEqualTo(project.map("spec"));
        assertThat(read.map("status")).isEqualTo(Map.of());
    }
}
