package dev.slipway.cluster.topology.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.webhook.OldSchemas;
import dev.slipway.kernel.object.Tree;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The recorded conversions, and that each object comes back as it was. */
class ConversionConformanceTest {

    private static final Conversion CONVERSION = new Conversion((group, kind) -> "v1beta2", new OldSchemas()::pruned);

    @TestFactory
    Stream<DynamicTest> conversions() throws IOException {
        Path folder = Path.of(System.getProperty("conformance.dir", "../shared/conformance"), "cluster-api/conversion");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "there is no " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".v1beta1.yaml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> converts(file)));
        }
    }

    private static void converts(Path file) throws IOException {
        var wanted = documents(Path.of(file.toString().replace(".v1beta1.", ".v1beta2.")));
        var converted = documents(file).stream()
                .filter(document -> Trees.text(document, "apiVersion").equals("cluster.x-k8s.io/v1beta1"))
                .map(document -> CONVERSION.to("cluster.x-k8s.io/v1beta2", document))
                .peek(ConversionConformanceTest::inNamespace)
                .map(Tree::frozen)
                .toList();
        assertThat(converted).isEqualTo(wanted);
        assertThat(wanted.stream()
                        .map(document -> CONVERSION.to("cluster.x-k8s.io/v1beta1", document))
                        .map(document -> Tree.frozen(CONVERSION.to("cluster.x-k8s.io/v1beta2", document)))
                        .toList())
                .isEqualTo(wanted);
    }

    /** Where the files were recorded, an API server had put the objects into a namespace. */
    private static void inNamespace(Map<String, Object> object) {
        if (Trees.text(object, "metadata", "namespace").isEmpty()) {
            Trees.put(object, "default", "metadata", "namespace");
        }
    }

    private static List<Map<String, Object>> documents(Path file) throws IOException {
        return Json.parseYaml(Files.readString(file));
    }
}
