package dev.slipway.compositions.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every field of Crossplane's own definitions is taken by those that are served here. */
class CrossplaneSchemasConformanceTest {

    private final AtomicInteger passed = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> definitions() throws IOException {
        Path directory = Path.of(System.getProperty("conformance.dir", "../shared/conformance"))
                .resolveSibling("schemas")
                .resolve("crossplane");
        if (!Files.isDirectory(directory)) {
            String line = "conformance crossplane-schemas: skipped, there is no " + directory.normalize();
            System.out.println(line);
            Assumptions.abort(line);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                .onClose(() -> System.out.println("conformance crossplane-schemas: " + passed + " passed, "
                        + (files.size() - passed.get()) + " failed"));
    }

    private void check(Path file) throws IOException {
        KubeObject theirs = definition(Files.readString(file));
        String ours = "/crds/" + theirs.name() + ".yaml";
        try (InputStream in = getClass().getResourceAsStream(ours)) {
            assertThat(in).as(ours).isNotNull();
            assertThat(Acceptance.refusals(theirs, definition(text(in)))).isEmpty();
        }
        passed.incrementAndGet();
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static KubeObject definition(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
