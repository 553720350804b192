package dev.slipway.cluster.topology.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.topology.conversion.Conversion;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both versions of Cluster API on a real API server, and the manifests of the providers for AWS and Google Cloud. */
class ConversionIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final String OLD = "cluster.x-k8s.io/v1beta1";
    private static final String NEW = "cluster.x-k8s.io/v1beta2";

    private static Kube kube;
    private static ConversionEndpoint endpoint;

    @BeforeAll
    static void serve() throws IOException {
        var files = new ArrayList<String>();
        try (var index = ConversionIT.class.getResourceAsStream("/crds/index.txt")) {
            new String(java.util.Objects.requireNonNull(index).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(file -> file.contains("cluster.x-k8s.io"))
                    .forEach(file -> files.add("crds/" + file));
        }
        API.installCrds(files.toArray(String[]::new));
        kube = new Kube(API.client());
        endpoint = ConversionEndpoint.open(kube, ConversionAddress.ofHost("127.0.0.1", 0), Clock.systemUTC());
        endpoint.activate(Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void whatIsWrittenInTheOldVersionIsReadInBoth() {
        var namespace = API.namespace();
        kube.apply(object("""
                apiVersion: cluster.x-k8s.io/v1beta1
                kind: Cluster
                metadata: {name: c, namespace: %s}
                spec:
                  infrastructureRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: AWSManagedCluster, name: c}
                  topology: {class: eks, version: v1.34.0, controlPlane: {nodeDrainTimeout: 1m30s}}
                """.formatted(namespace)), "test");

        var now = kube.get(ref(NEW, namespace)).orElseThrow().tree();
        var old = kube.get(ref(OLD, namespace)).orElseThrow().tree();

        assertThat(Trees.text(now, "spec", "topology", "classRef", "name")).isEqualTo("eks");
        assertThat(Trees.number(now, "spec", "topology", "controlPlane", "deletion", "nodeDrainTimeoutSeconds"))
                .contains(90L);
        assertThat(Trees.text(now, "spec", "infrastructureRef", "apiGroup"))
                .isEqualTo("infrastructure.cluster.x-k8s.io");
        assertThat(Trees.text(old, "spec", "topology", "controlPlane", "nodeDrainTimeout"))
                .isEqualTo("1m30s");
        assertThat(Trees.text(old, "spec", "infrastructureRef", "apiVersion"))
                .isEqualTo("infrastructure.cluster.x-k8s.io/v1beta2");
        assertThat(Trees.map(now, "metadata", "annotations")).doesNotContainKey(Conversion.DATA);
    }

    @Test
    void defaultsOfVariablesAreWrittenIntoTheCluster() {
        var namespace = API.namespace();
        kube.apply(object("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: ClusterClass
                metadata: {name: sized, namespace: %s}
                spec:
                  infrastructure:
                    templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevClusterTemplate, name: a}
                  controlPlane:
                    templateRef: {apiVersion: slipway.dev/v1alpha1, kind: InMemoryControlPlaneTemplate, name: a}
                  variables:
                  - name: size
                    required: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties: {cpu: {type: integer, default: 2}, disk: {type: string}}
                  - {name: zone, required: false, schema: {openAPIV3Schema: {type: string, default: a}}}
                """.formatted(namespace)), "test");
        var cluster = """
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: c, namespace: %s}
                spec:
                  topology:
                    classRef: {name: %s}
                    version: v1.34.0
                    variables: [{name: size, value: {disk: large}}]
                """;

        var stored = kube.apply(object(cluster.formatted(namespace, "sized")), "test");
        var foreign = kube.apply(object(cluster.formatted(API.newNamespace("without"), "unknown")), "test");

        assertThat(stored.list("spec", "topology", "variables"))
                .isEqualTo(List.of(
                        Map.of("name", "size", "value", Map.of("disk", "large", "cpu", 2L)),
                        Map.of("name", "zone", "value", "a")));
        assertThat(foreign.list("spec", "topology", "variables")).hasSize(1);
    }

    private static Ref ref(String apiVersion, String namespace) {
        return new Ref(Gvk.of(apiVersion, "Cluster"), namespace, "c");
    }

    @TestFactory
    Stream<DynamicTest> manifests() throws IOException {
        var base = Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
        Assumptions.assumeTrue(Files.isDirectory(base.resolve("capa-eks")), () -> "there is no capa-eks in " + base);
        var tests = new ArrayList<DynamicTest>();
        for (var suite : List.of("capa-eks", "capg-gke")) {
            try (Stream<Path> files = Files.list(base.resolve(suite).resolve("manifests"))) {
                files.sorted()
                        .forEach(file -> tests.add(DynamicTest.dynamicTest(
                                suite + "/" + file.getFileName(), () -> admitted(base.resolve(suite), file))));
            }
        }
        return tests.stream();
    }

    private static void admitted(Path suite, Path file) throws IOException {
        var name = file.getFileName().toString().replaceFirst("\\.yaml$", ".admission.yaml");
        var answers = new org.yaml.snakeyaml.Yaml()
                .<List<Map<String, Object>>>load(
                        Files.readString(suite.resolve("admission").resolve(name)));
        var documents = Json.parseYaml(Files.readString(file));
        for (int i = 0; i < answers.size(); i++) {
            if (!"unknown".equals(answers.get(i).get("schema"))) {
                admitted(documents.get(i), answers.get(i));
            }
        }
    }

    private static void admitted(Map<String, Object> document, Map<String, Object> answer) {
        var object = Trees.copy(document);
        Trees.put(object, "default", "metadata", "namespace");
        assertThat(unknownFields(object))
                .as("unknown fields of %s %s", object.get("kind"), answer.get("name"))
                .containsExactlyInAnyOrderElementsOf(texts(answer.get("unknownFields")));
        var errors = Trees.maps(answer, "errors");
        try {
            var stored = created(object);
            assertThat(errors)
                    .as("%s %s is accepted", object.get("kind"), answer.get("name"))
                    .isEmpty();
            assertThat(missing(Trees.map(answer, "stored"), stored, "")).isEmpty();
        } catch (KubernetesClientException refused) {
            assertThat(errors).as(refused.getMessage()).isNotEmpty();
            assertThat(errors)
                    .allSatisfy(error -> assertThat(refused.getMessage()).contains(Trees.text(error, "field")));
        }
    }

    /** What is dropped without a word otherwise is refused by the API server when it is asked to be strict. */
    private static List<String> unknownFields(Map<String, Object> object) {
        var unknown = new ArrayList<String>();
        try {
            API.client()
                    .resource(Json.toJson(object))
                    .inNamespace("default")
                    .dryRun(true)
                    .fieldValidation(FieldValidateable.Validation.STRICT)
                    .create();
        } catch (KubernetesClientException refused) {
            var field = Pattern.compile("unknown field \"([^\"]+)\"").matcher(String.valueOf(refused.getMessage()));
            while (field.find()) {
                unknown.add(field.group(1));
            }
        }
        // The message of the client has the server's twice.
        return unknown.stream().distinct().toList();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** As the recorded answers were made: by a create, which takes null for absent, as an apply does not. */
    private static Map<String, Object> created(Map<String, Object> object) {
        var answer = API.client()
                .resource(Json.toJson(object))
                .inNamespace("default")
                .dryRun(true)
                .create();
        return Json.tree(answer);
    }

    /** The paths of what was recorded and is not held. */
    private static List<String> missing(@Nullable Object wanted, @Nullable Object held, String path) {
        var missing = new ArrayList<String>();
        if (wanted instanceof Map<?, ?> map) {
            map.forEach((key, value) -> missing.addAll(
                    missing(value, held instanceof Map<?, ?> other ? other.get(key) : null, path + "." + key)));
            if (!(held instanceof Map<?, ?>) && !map.isEmpty()) {
                missing.add(path);
            }
        } else if (wanted instanceof List<?> list && held instanceof List<?> other && other.size() == list.size()) {
            for (int i = 0; i < list.size(); i++) {
                missing.addAll(missing(list.get(i), other.get(i), path + "[" + i + "]"));
            }
        } else if (wanted != null && !String.valueOf(wanted).equals(String.valueOf(held))) {
            missing.add(path + ": " + wanted + " but " + held);
        }
        return missing;
    }

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
