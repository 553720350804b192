package dev.slipway.provider.kubernetes.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.kubernetes.ManagedObject;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    private static final KubeObject SOURCE =
            KubeObject.of(new Ref(CONFIG_MAP, "team", "source")).with(Map.of("key", "value", "n", "1"), "data");
    private static final KubeObject MANIFEST = KubeObject.of(new Ref(CONFIG_MAP, "team", "target"));

    private static References references(String namespace, String yaml) {
        KubeObject object = KubeObject.of(
                new Ref(namespace.isEmpty() ? ObjectKind.CLASSIC : ObjectKind.NAMESPACED, namespace, "an-object"));
        Map<String, Object> spec = Json.parseYaml("references: " + yaml).get(0);
        return new References(object, Json.convert(spec, ManagedObject.Spec.class));
    }

    private static Optional<KubeObject> lookup(Ref ref) {
        return ref.equals(SOURCE.ref()) ? Optional.of(SOURCE) : Optional.empty();
    }

    private static KubeObject fill(String yaml) {
        return references("", yaml).fill(MANIFEST, ReferencesTest::lookup);
    }

    private static void fails(String yaml, Fault fault, String why) {
        assertThatThrownBy(() -> fill(yaml)).isInstanceOfSatisfying(FaultException.class, problem -> {
            assertThat(problem.fault()).isEqualTo(fault);
            assertThat(problem.explanation()).contains("spec.references[0]").contains(why);
        });
    }

    private static String patch(String fieldPath, String to) {
        return "[{patchesFrom: {apiVersion: v1, kind: ConfigMap, namespace: team, name: source, fieldPath: " + fieldPath
                + "}" + (to.isEmpty() ? "" : ", toFieldPath: " + to) + "}]";
    }

    @Test
    void valueGoesWhereItIsToldAndElseToTheSamePlace() {
        assertThat(fill(patch("data.key", "data.other")).text("data", "other")).contains("value");
        assertThat(fill(patch("data.key", "")).text("data", "key")).contains("value");
        assertThat(fill(patch("data", "")).map("data")).isEqualTo(SOURCE.map("data"));
        assertThat(fill(patch("data.key", "\"metadata.labels['example.org/key']\""))
                        .label("example.org/key"))
                .contains("value");
    }

    @Test
    void manifestIsNotTouched() {
        fill(patch("data.key", ""));

        assertThat(MANIFEST.at("data")).isEmpty();
    }

    @Test
    void dependencyAddsNothing() {
        assertThat(fill("[{dependsOn: {apiVersion: v1, kind: ConfigMap, namespace: team, name: source}}, {}]"))
                .isEqualTo(MANIFEST);
    }

    @Test
    void whatIsMissingIsNamed() {
        fails("[{dependsOn: {name: nobody}}]", Fault.NOT_FOUND, "waits for Object nobody");
        fails(patch("data.missing", ""), Fault.NOT_FOUND, "data.missing");
        fails(patch("'data['", ""), Fault.INVALID, "patchesFrom.fieldPath");
        fails(patch("data.key", "'metadata.name.deeper'"), Fault.INVALID, "toFieldPath");
    }

    @Test
    void kindIsObjectUnlessGiven() {
        assertThat(references("", "[{dependsOn: {name: a}}, {patchesFrom: {name: b, fieldPath: x}}]")
                        .refs())
                .containsExactly(new Ref(ObjectKind.CLASSIC, "", "a"), new Ref(ObjectKind.CLASSIC, "", "b"));
        assertThat(references("team", "[{dependsOn: {name: a}}]").refs())
                .containsExactly(new Ref(ObjectKind.NAMESPACED, "team", "a"));
    }

    @Test
    void namespacedObjectsStayInTheirNamespace() {
        References foreign =
                references("team", "[{dependsOn: {apiVersion: v1, kind: Secret, namespace: other, name: a}}]");

        assertThatThrownBy(foreign::refs).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.DENIED);
            assertThat(fault.explanation()).contains("namespace other");
        });
        assertThat(List.of(references("", "[]").refs())).containsExactly(List.of());
    }
}
