package dev.slipway.compositions.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.slipway.compositions.catalog.FunctionCatalog;
import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.composite.CompositeEvent;
import dev.slipway.compositions.function.ProtoJson;
import dev.slipway.compositions.pipeline.Limits;
import dev.slipway.compositions.testing.Recorded;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CrossplaneRenderConformanceTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @TestFactory
    Stream<DynamicNode> render() {
        return ConformanceRunner.suite("crossplane-render")
                .directories("expected.yaml", this::check)
                .cases();
    }

    private void check(ConformanceCase recorded) {
        RenderInput input = input(recorded);
        assumeFunctionsExist(input);
        RenderOutput output = renderer().render(input);
        Recorded.assertSame(map(output), sorted(wanted(recorded)));
        recorded.textIfPresent("expected-error.txt")
                .ifPresent(text -> Recorded.assertText(output.error(), text.strip()));
    }

    private static Renderer renderer() {
        return new Renderer(FunctionRuntime.standard(), Limits.standard(), Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** The rule for the gaps of this suite: a case waits until all functions of its pipeline exist. */
    private static void assumeFunctionsExist(RenderInput input) {
        FunctionCatalog catalog = FunctionCatalog.standard();
        for (Object step : input.composition().list("spec", "pipeline")) {
            String name =
                    KubeObject.of((Map<?, ?>) step).text("functionRef", "name").orElse("");
            String image = input.functions().stream()
                    .filter(function -> function.name().equals(name))
                    .findFirst()
                    .flatMap(function -> function.text("spec", "package"))
                    .orElse(name);
            Assumptions.assumeTrue(catalog.find(image).isPresent(), "known gap: " + image + " does not run in process");
        }
    }

    private static RenderInput input(ConformanceCase recorded) {
        return new RenderInput(
                objects(recorded, "xr.yaml").get(0),
                objects(recorded, "composition.yaml").get(0),
                objects(recorded, "functions.yaml"),
                objects(recorded, "observed.yaml"),
                objects(recorded, "required.yaml"),
                objects(recorded, "credentials.yaml"),
                objects(recorded, "xrd.yaml").stream().findFirst().orElse(null),
                Map.of(),
                List.of());
    }

    private static List<KubeObject> objects(ConformanceCase recorded, String file) {
        return documents(recorded.textIfPresent(file).orElse(""));
    }

    /** The recorded files are YAML 1.2: a key such as {@code n} is a text in them. */
    private static List<KubeObject> documents(String yaml) {
        try (MappingIterator<Map<String, Object>> documents =
                YAML.readerForMapOf(Object.class).readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(Objects::nonNull)
                    .map(KubeObject::of)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, Object> wanted(ConformanceCase recorded) {
        Map<String, Object> wanted = new LinkedHashMap<>(
                documents(recorded.text("expected.yaml")).get(0).tree());
        wanted.remove("requiredSchemas");
        return wanted;
    }

    private static Map<String, Object> map(RenderOutput output) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("exitCode", (long) output.exitCode().code());
        if (!output.error().isEmpty()) {
            map.put("error", output.error());
        }
        if (output.composite() != null) {
            map.put("compositeResource", output.composite().tree());
        }
        map.put(
                "composedResources",
                output.composed().stream().map(KubeObject::tree).toList());
        map.put(
                "deletedResources",
                output.deleted().stream().map(KubeObject::tree).toList());
        map.put(
                "events",
                output.events().stream()
                        .map(CrossplaneRenderConformanceTest::event)
                        .toList());
        map.put(
                "requiredResources",
                output.required().stream().map(ProtoJson::selector).toList());
        map.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return sorted(map);
    }

    private static Map<String, Object> event(CompositeEvent event) {
        return Map.of("type", event.type(), "reason", event.reason(), "message", event.message());
    }

    /** Upstream walks maps, so the order inside these lists means nothing. */
    private static Map<String, Object> sorted(Map<String, Object> output) {
        Map<String, Object> sorted = new LinkedHashMap<>(output);
        sorted.replaceAll((key, value) -> value instanceof List<?> list
                ? list.stream()
                        .sorted(Comparator.comparing(item -> key(KubeObject.of((Map<?, ?>) item))))
                        .toList()
                : value);
        return sorted;
    }

    private static String key(KubeObject object) {
        return String.join("|", object.apiVersion(), object.kind(), object.namespace(), object.name())
                + object.text("message").orElse("")
                + object.text("matchName").orElse("")
                + object.map("matchLabels");
    }

    @Test
    void unknownFunctionsAreNamedWithWhatThereIs() {
        var step = Map.of("step", "one", "functionRef", Map.of("name", "function-nobody-knows"));
        var composition = KubeObject.of(Map.of(
                "metadata", Map.of("name", "c"),
                "spec",
                        Map.of(
                                "compositeTypeRef",
                                Map.of("apiVersion", "example.org/v1", "kind", "XThing"),
                                "pipeline",
                                List.of(step))));
        var composite = KubeObject.of(
                Map.of("apiVersion", "example.org/v1", "kind", "XThing", "metadata", Map.of("name", "a")));
        var input = new RenderInput(
                composite, composition, List.of(), List.of(), List.of(), List.of(), null, Map.of(), List.of());

        var output = renderer().render(input);

        assertThat(output.exitCode()).isEqualTo(RenderOutput.ExitCode.ERROR);
        assertThat(output.error())
                .contains("function \"function-nobody-knows\"")
                .contains("function-patch-and-transform");
    }
}
