package dev.slipway.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiServerIT {

    @RegisterExtension
    static final ApiServer api = ApiServer.shared();

    private static final Set<String> namespaces = new HashSet<>();

    @BeforeAll
    static void ofTheClass() {
        assertThat(namespaces.add(api.namespace())).isTrue();
    }

    @Test
    void everyTestHasANamespaceOfItsOwn() {
        assertThat(namespaces.add(api.namespace())).isTrue();
        assertThat(api.client().namespaces().withName(api.namespace()).get()).isNotNull();
    }

    @Test
    void theSameTestKeepsItsNamespace() {
        assertThat(namespaces.add(api.namespace())).isTrue();
        assertThat(api.namespace()).isEqualTo(api.namespace());
    }

    @Test
    void kindsOfAUniqueGroupAreServedAndApplied() {
        var group = api.uniqueGroup();
        api.installCrdYaml("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: widgets.%1$s
                spec:
                  group: %1$s
                  scope: Namespaced
                  names: {kind: Widget, plural: widgets, singular: widget}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}
                """.formatted(group));
        var applied =
                api.apply("apiVersion: %s/v1\nkind: Widget\nmetadata: {name: one}\nspec: {size: 3}\n".formatted(group));

        assertThat(applied).singleElement().satisfies(widget -> {
            assertThat(widget.getMetadata().getNamespace()).isEqualTo(api.namespace());
            assertThat(widget.getMetadata().getUid()).isNotBlank();
        });
    }

    @Test
    void anImpersonatedUserHasTheRightsOfTheRoleAndNoOther() {
        api.apply("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: testkit-readers}
                rules:
                - apiGroups: [""]
                  resources: [configmaps]
                  verbs: [get, list]
                """);
        try (var reader = api.impersonating("rita", "testkit-readers")) {
            assertThat(reader.configMaps().inNamespace(api.namespace()).list().getItems())
                    .isEmpty();
            assertThatThrownBy(
                            () -> reader.secrets().inNamespace(api.namespace()).list())
                    .isInstanceOf(KubernetesClientException.class)
                    .hasMessageContaining("rita");
        }
    }

    @Test
    void auditCountsWritesAndNeitherReadsNorDryRuns() {
        var namespace = api.namespace();
        var map = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .endMetadata()
                .build();
        var writes = api.writesDuring(event -> event.namespace().equals(namespace), () -> {
            var maps = api.client().configMaps().inNamespace(namespace);
            maps.resource(map).dryRun(true).create();
            maps.resource(map).create();
            maps.list();
        });

        assertThat(writes).singleElement().satisfies(write -> {
            assertThat(write.verb()).isEqualTo("create");
            assertThat(write.resource()).isEqualTo("configmaps");
            assertThat(write.user()).isEqualTo("slipway-admin");
            assertThat(write.code()).isEqualTo(201);
        });
    }

    @Test
    void onlyTheOwnerMayReadTheKubeconfig() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(api.kubeconfig())))
                .isEqualTo("rw-------");
    }
}
