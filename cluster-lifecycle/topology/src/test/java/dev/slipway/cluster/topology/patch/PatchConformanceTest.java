package dev.slipway.cluster.topology.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cluster.topology.Recorded;
import dev.slipway.cluster.topology.builtin.Builtins;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoJson;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class PatchConformanceTest {

    private static final String FILE = "clusterclass-inline-patches.json";
    private static final String BUILTINS = "clusterclass-builtin-variables.json";

    @TestFactory
    Stream<DynamicNode> inlinePatches() {
        return ConformanceRunner.suite("cluster-api")
                .table(FILE, "Generate", PatchConformanceTest::generate)
                .table(FILE, "MatchesSelector", PatchConformanceTest::selector)
                .table(
                        FILE,
                        "PatchIsEnabled",
                        recorded -> result(
                                recorded,
                                "enabled",
                                () -> InlinePatch.isEnabled(
                                        recorded.get("enabledIf").asText(""), values(recorded))))
                .table(
                        FILE,
                        "CalculateValue",
                        recorded -> result(
                                recorded,
                                "value",
                                () -> InlinePatch.value(Recorded.map(recorded.get("jsonPatch")), values(recorded))))
                .table(
                        FILE,
                        "RenderValueTemplate",
                        recorded -> result(
                                recorded,
                                "value",
                                () -> ValueTemplate.render(
                                        recorded.get("template").asText(), values(recorded))))
                .table(FILE, "CalculateTemplateData", PatchConformanceTest::data)
                .cases();
    }

    @TestFactory
    Stream<DynamicNode> builtinVariables() {
        return ConformanceRunner.suite("cluster-api")
                .table(BUILTINS, "Global", PatchConformanceTest::global)
                .table(BUILTINS, "ControlPlane", PatchConformanceTest::controlPlane)
                .table(
                        BUILTINS,
                        "MachineDeployment",
                        recorded -> workers(
                                recorded, "machineDeployment", "bootstrapTemplate", "infrastructureMachineTemplate"))
                .table(
                        BUILTINS,
                        "MachinePool",
                        recorded -> workers(recorded, "machinePool", "bootstrapConfig", "infrastructureMachinePool"))
                .cases();
    }

    private static void global(ConformanceCase recorded) {
        builtins(
                recorded,
                one -> one.cluster(
                        Recorded.map(recorded.get("cluster")),
                        Recorded.maps(recorded.get("clusterTopology").path("variables"))));
    }

    private static void controlPlane(ConformanceCase recorded) {
        builtins(
                recorded,
                one -> one.controlPlane(
                        Recorded.map(recorded.get("controlPlaneTopology")),
                        Recorded.map(recorded.get("controlPlane")),
                        Recorded.map(recorded.get("infrastructureMachineTemplate"))));
    }

    private static void workers(ConformanceCase recorded, String kind, String bootstrap, String infrastructure) {
        builtins(
                recorded,
                one -> one.workers(
                        kind,
                        Recorded.map(recorded.get("topology")),
                        Recorded.map(recorded.get(kind)),
                        Recorded.map(recorded.get(bootstrap)),
                        Recorded.map(recorded.get(infrastructure))));
    }

    private interface Computed {
        List<Map<String, Object>> of(Builtins builtins);
    }

    private static void builtins(ConformanceCase recorded, Computed computed) {
        var defined = Recorded.map(recorded.get("variableDefinitions")).keySet();
        if (recorded.get("want").get("error").isTextual()) {
            assertThatThrownBy(() -> computed.of(new Builtins(defined))).isInstanceOf(FaultException.class);
            return;
        }
        assertThat(Tree.canonical(computed.of(new Builtins(defined))))
                .isEqualTo(Recorded.value(recorded.get("want").get("variables")));
    }

    private static VariableValues values(ConformanceCase recorded) {
        return new VariableValues(Recorded.map(recorded.get("variables")));
    }

    private static void result(ConformanceCase recorded, String field, Callable<@Nullable Object> computed)
            throws Exception {
        var want = recorded.get("want");
        if (want.get("error").isTextual()) {
            assertThatThrownBy(computed::call).isInstanceOf(FaultException.class);
        } else {
            assertThat(Tree.canonical(computed.call())).isEqualTo(Recorded.value(want.get(field)));
        }
    }

    private static void data(ConformanceCase recorded) {
        var data = ValueTemplate.templateData(values(recorded).byName());
        assertThat(Tree.canonical(GoJson.throughJson(data)))
                .isEqualTo(Recorded.value(recorded.get("want").get("data")));
    }

    private static PatchItem item(JsonNode item) {
        return new PatchItem(
                item.path("uid").asText(""),
                item.path("holderReference").path("kind").asText(""),
                item.path("holderReference").path("fieldPath").asText(""),
                Recorded.map(item.path("object")),
                VariableValues.of(Recorded.maps(item.path("variables"))));
    }

    private static void selector(ConformanceCase recorded) {
        var item = item(recorded.get("request"));
        var withVariables = new PatchItem(
                item.uid(),
                item.holderKind(),
                item.fieldPath(),
                item.template(),
                new VariableValues(Recorded.map(recorded.get("templateVariables"))));
        assertThat(PatchSelector.matches(Recorded.map(recorded.get("selector")), withVariables))
                .isEqualTo(recorded.get("want").get("match").asBoolean());
    }

    private static void generate(ConformanceCase recorded) {
        var request = recorded.get("request");
        var items = new ArrayList<PatchItem>();
        request.path("items").forEach(item -> items.add(item(item)));
        var patch = Recorded.map(recorded.get("patch"));
        var global = VariableValues.of(Recorded.maps(request.path("variables")));
        var want = recorded.get("want");
        if (want.get("error").isTextual()) {
            assertThatThrownBy(() -> InlinePatch.generate(patch, global, items)).isInstanceOf(FaultException.class);
            return;
        }
        var generated = InlinePatch.generate(patch, global, items).stream()
                .map(one ->
                        Map.<String, Object>of("uid", one.uid(), "patchType", "JSONPatch", "patch", one.operations()))
                .toList();
        var wanted = Recorded.maps(want.path("response").path("items")).stream()
                .map(one -> Map.<String, Object>of(
                        "uid", Trees.text(one, "uid"), "patchType", "JSONPatch", "patch", Trees.list(one, "patch")))
                .toList();
        assertThat(Tree.canonical(generated)).isEqualTo(Tree.canonical(wanted));
    }
}
