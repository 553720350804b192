package dev.slipway.terraform.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.api.terraform.TerraformStatus;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** tofu-controller's decisions, names of plans and statuses, and its example objects. */
class TofuControllerConformanceTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TestFactory
    Stream<DynamicNode> decisions() {
        return ConformanceRunner.suite("tofu-controller")
                .file("decisions.json", this::decide)
                .file("plan-ids.json", one -> assertThat(
                                PlanId.of(one.get("revision").asText()))
                        .isEqualTo(one.get("want").get("planId").asText()))
                .file("states.json", this::state)
                .cases();
    }

    private void decide(ConformanceCase recorded) {
        Decision decision = Decision.of(
                Json.convert(tree(recorded.get("spec")), TerraformSpec.class),
                Json.convert(tree(recorded.get("status")), TerraformStatus.class),
                recorded.get("revision").asText());
        JsonNode want = recorded.get("want");
        assertThat(decision)
                .isEqualTo(new Decision(
                        want.get("plan").asBoolean(),
                        want.get("apply").asBoolean(),
                        want.get("detectDrift").asBoolean()));
    }

    private static Map<String, Object> tree(JsonNode node) {
        return Json.tree(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void state(ConformanceCase recorded) {
        KubeObject object = KubeObject.of(Map.of(
                "apiVersion",
                "infra.contrib.fluxcd.io/v1alpha2",
                "kind",
                "Terraform",
                "metadata",
                Map.of("name", "x", "namespace", "y", "generation", 3L),
                "status",
                Map.of("plan", Map.of("pending", "plan-main-1111111111"))));
        Standing standing = Standing.of(object, NOW);
        step(standing, recorded);
        assertThat(plain(standing.tree())).isEqualTo(plain(tree(recorded.get("want"))));
    }

    private static void step(Standing standing, ConformanceCase recorded) {
        String revision = recorded.get("revision").asText();
        String message = recorded.get("message").asText();
        String how = recorded.get("auto").asBoolean()
                ? null
                : "set approvePlan: \"" + PlanId.of(revision) + "\" to approve this plan.";
        switch (recorded.get("step").asText()) {
            case "Progressing" -> standing.progressing(message);
            case "PlannedWithChanges" -> standing.plannedWithChanges(revision, message, how);
            case "PlannedNoChanges" -> standing.plannedNoChanges(revision, message);
            case "Applying" -> standing.applying(revision, message);
            case "Applied" -> standing.applied(revision, message);
            case "OutputsWritten" -> standing.outputsWritten(revision, message);
            case "NoDrift" -> standing.noDrift(revision, message);
            case "DriftDetected" -> standing.driftDetected(revision, message);
            case "NotReady" ->
                standing.notReady(revision, recorded.get("reason").asText(), message);
            case "HealthCheckFailed" -> standing.healthCheckFailed(message);
            case "HealthCheckSucceeded" -> standing.healthCheckSucceeded(message);
            case "StateLocked" -> standing.stateLocked(recorded.get("lock").asText(), message);
            case "StateLockReleased" -> standing.stateLockReleased();
            default ->
                throw new IllegalStateException(recorded.get("step").asText() + " is no step that is known here");
        }
    }

    /** Times differ, and an empty object is the same as none. */
    private static Map<String, Object> plain(Map<String, Object> tree) {
        Map<String, Object> plain = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> child = plain(Json.tree(map));
                if (!child.isEmpty()) {
                    plain.put(key, child);
                }
            } else if (value instanceof List<?> list) {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(item instanceof Map<?, ?> map ? plain(Json.tree(map)) : item));
                plain.put(key, items);
            } else if (value instanceof String text && text.equals(NOW.toString())) {
                if (!key.equals("lastTransitionTime")) {
                    plain.put(key, "<time>");
                }
            } else {
                plain.put(key, value);
            }
        });
        return plain;
    }

    @TestFactory
    Stream<DynamicNode> examplesAreReadWhole() throws IOException {
        Path examples = Path.of(System.getProperty("conformance.dir", "../shared/conformance"))
                .resolve("tofu-controller/examples");
        if (!Files.isDirectory(examples)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(examples)) {
            return files
                    .sorted()
                    .<DynamicNode>map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> readWhole(Files.readString(file))))
                    .toList()
                    .stream();
        }
    }

    private static void readWhole(String yaml) {
        for (Map<String, Object> document : Json.parseYaml(yaml)) {
            // One example writes a field wrongly, which an API server leaves out.
            KubeObject object = KubeObject.of(document).without("spec", "FileMapping");
            assertThat(object.kind()).isEqualTo("Terraform");
            assertThat(Json.convertStrictly(object.map("spec"), TerraformSpec.class))
                    .isNotNull();
        }
    }
}
