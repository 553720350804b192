package dev.slipway.cluster.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.cluster.aws.AWSFargateProfileSpec;
import dev.slipway.api.cluster.aws.AWSMachinePoolSpec;
import dev.slipway.api.cluster.aws.AWSMachineTemplateSpec;
import dev.slipway.api.cluster.aws.AWSManagedClusterSpec;
import dev.slipway.api.cluster.aws.AWSManagedClusterTemplateSpec;
import dev.slipway.api.cluster.aws.AWSManagedControlPlaneSpec;
import dev.slipway.api.cluster.aws.AWSManagedControlPlaneTemplateSpec;
import dev.slipway.api.cluster.aws.AWSManagedMachinePoolSpec;
import dev.slipway.api.cluster.aws.EKSConfigSpec;
import dev.slipway.api.cluster.aws.EKSConfigTemplateSpec;
import dev.slipway.api.cluster.aws.NodeadmConfigTemplateSpec;
import dev.slipway.api.cluster.gcp.GCPManagedClusterSpec;
import dev.slipway.api.cluster.gcp.GCPManagedClusterTemplateSpec;
import dev.slipway.api.cluster.gcp.GCPManagedControlPlaneSpec;
import dev.slipway.api.cluster.gcp.GCPManagedControlPlaneTemplateSpec;
import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolTemplateSpec;
import dev.slipway.cluster.topology.schema.Defaulting;
import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.schema.Pruning;
import dev.slipway.cluster.topology.schema.SchemaNode;
import dev.slipway.cluster.topology.schema.UnknownFields;
import dev.slipway.cluster.topology.schema.ValueCheck;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Manifests of the providers for AWS and Google Cloud: taken as an API server takes them, and read completely. */
class ManifestsConformanceTest {

    private static final Map<String, Class<?>> SPECS = Map.ofEntries(
            Map.entry("GCPManagedCluster", GCPManagedClusterSpec.class),
            Map.entry("GCPManagedClusterTemplate", GCPManagedClusterTemplateSpec.class),
            Map.entry("GCPManagedControlPlane", GCPManagedControlPlaneSpec.class),
            Map.entry("GCPManagedControlPlaneTemplate", GCPManagedControlPlaneTemplateSpec.class),
            Map.entry("GCPManagedMachinePool", GCPManagedMachinePoolSpec.class),
            Map.entry("GCPManagedMachinePoolTemplate", GCPManagedMachinePoolTemplateSpec.class),
            Map.entry("AWSManagedCluster", AWSManagedClusterSpec.class),
            Map.entry("AWSManagedClusterTemplate", AWSManagedClusterTemplateSpec.class),
            Map.entry("AWSManagedControlPlane", AWSManagedControlPlaneSpec.class),
            Map.entry("AWSManagedControlPlaneTemplate", AWSManagedControlPlaneTemplateSpec.class),
            Map.entry("AWSManagedMachinePool", AWSManagedMachinePoolSpec.class),
            Map.entry("AWSFargateProfile", AWSFargateProfileSpec.class),
            Map.entry("AWSMachinePool", AWSMachinePoolSpec.class),
            Map.entry("AWSMachineTemplate", AWSMachineTemplateSpec.class),
            Map.entry("EKSConfig", EKSConfigSpec.class),
            Map.entry("EKSConfigTemplate", EKSConfigTemplateSpec.class),
            Map.entry("NodeadmConfigTemplate", NodeadmConfigTemplateSpec.class));

    private static final Map<String, SchemaNode> SCHEMAS = Crds.ofGroups(
                    "infrastructure.cluster.x-k8s.io", "bootstrap.cluster.x-k8s.io", "controlplane.cluster.x-k8s.io")
            .stream()
            .flatMap(ManifestsConformanceTest::versions)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Stream<Map.Entry<String, SchemaNode>> versions(KubeObject definition) {
        String kind = definition.text("spec", "names", "kind").orElseThrow();
        String group = definition.text("spec", "group").orElseThrow();
        return definition.list("spec", "versions").stream().map(item -> {
            KubeObject version = KubeObject.of((Map<?, ?>) item);
            String apiVersion = group + "/" + version.text("name").orElseThrow();
            return Map.entry(apiVersion + "/" + kind, SchemaNode.of(version.map("schema", "openAPIV3Schema")));
        });
    }

    @TestFactory
    Stream<DynamicNode> manifestsOfGke() throws IOException {
        return manifests("capg-gke");
    }

    @TestFactory
    Stream<DynamicNode> manifestsOfEks() throws IOException {
        return manifests("capa-eks");
    }

    private Stream<DynamicNode> manifests(String suite) throws IOException {
        ConformanceRunner runner = ConformanceRunner.suite(suite);
        Path folder = Path.of(System.getProperty("conformance.dir", "../shared/conformance"), suite, "admission");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    runner.file("admission/" + file.getFileName(), this::taken);
                }
            }
        }
        return runner.cases();
    }

    private void taken(ConformanceCase recorded) {
        String kind = recorded.get("kind").asText();
        SchemaNode schema = SCHEMAS.get(recorded.get("apiVersion").asText() + "/" + kind);
        if (schema == null) {
            // Kinds of the core are stored in a newer version, which another test converts them to; the rest is
            // Kubernetes'.
            assertThat(recorded.get("apiVersion").asText()).matches("(addons\\.)?cluster\\.x-k8s\\.io/.*|v1");
            return;
        }
        Map<String, Object> document = withoutMetadata(document(recorded));
        assertThat(UnknownFields.of(document, schema))
                .as("unknown fields")
                .containsExactlyInAnyOrderElementsOf(texts(recorded.get("unknownFields")));
        Object stored = Defaulting.apply(Pruning.apply(document, schema), schema);
        assertThat(ValueCheck.check(stored, schema, "").stream()
                        .map(FieldError::field)
                        .toList())
                .as("refused fields")
                .containsExactlyInAnyOrderElementsOf(fields(recorded.get("errors")));
        if (recorded.get("stored").isObject()) {
            Map<String, Object> wanted = withoutMetadata(Json.tree(recorded.get("stored")));
            assertThat(Json.toJson(sorted(stored))).isEqualTo(Json.toJson(sorted(wanted)));
            read(kind, wanted);
        }
    }

    /** Nothing of what is stored gets lost on the way into the records and out again, but for what says nothing. */
    private static void read(String kind, Map<String, Object> stored) {
        Class<?> type = SPECS.get(kind);
        if (type != null && stored.get("spec") instanceof Map<?, ?> spec) {
            Object read = Json.convertStrictly(spec, type);
            assertThat(Json.toJson(said(Json.tree(read)))).isEqualTo(Json.toJson(said(spec)));
        }
    }

    /** Sorted, without objects and lists that are empty, or become so. */
    private static Object said(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> said = new TreeMap<>();
            map.forEach((key, item) -> said.put(String.valueOf(key), said(item)));
            said.values().removeIf(item -> item.equals(Map.of()) || item.equals(List.of()) || item.equals(""));
            return said;
        }
        return value instanceof List<?> list
                ? list.stream().map(ManifestsConformanceTest::said).toList()
                : value;
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), sorted(item)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(ManifestsConformanceTest::sorted).toList()
                : value;
    }

    /** The documents of a manifest have the order of the answers about them. */
    private static Map<String, Object> document(ConformanceCase recorded) {
        String file =
                recorded.id().substring("admission/".length(), recorded.id().indexOf(".admission.yaml")) + ".yaml";
        Path path = recorded.directory().resolveSibling("manifests").resolve(file);
        List<JsonNode> answers = new ArrayList<>();
        recorded.document().forEach(answers::add);
        int index = 0;
        while (answers.get(index) != recorded.data()) {
            index++;
        }
        try {
            return Json.parseYaml(Files.readString(path)).get(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Schemas of definitions leave it to the API server. */
    private static Map<String, Object> withoutMetadata(Map<String, Object> object) {
        Map<String, Object> rest = new LinkedHashMap<>(object);
        rest.remove("metadata");
        return rest;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<String> fields(JsonNode errors) {
        List<String> fields = new ArrayList<>();
        errors.forEach(error -> fields.add(error.path("field").asText()));
        return fields;
    }
}
