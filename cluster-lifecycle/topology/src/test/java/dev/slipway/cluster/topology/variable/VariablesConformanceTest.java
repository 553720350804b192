package dev.slipway.cluster.topology.variable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cluster.topology.Recorded;
import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.schema.SchemaNode;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.variable.ClusterVariables.Scope;
import dev.slipway.cluster.topology.variable.Definitions.Definition;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class VariablesConformanceTest {

    private static final String PATH = "spec.topology.variables";
    private static final String MACHINES =
            "spec.topology.workers.machineDeployments[mdTopologyName].variables.overrides";

    @TestFactory
    Stream<DynamicNode> variables() {
        return ConformanceRunner.suite("cluster-api")
                .table("variables-defaulting.json", "DefaultClusterVariable", VariablesConformanceTest::defaultOne)
                .table("variables-defaulting.json", "DefaultClusterVariables", VariablesConformanceTest::defaultAll)
                .table("variables-validation.json", "ValidateClusterVariable", VariablesConformanceTest::one)
                .table(
                        "variables-validation.json",
                        "ValidateClusterVariable_CELTransitions",
                        VariablesConformanceTest::one)
                .table(
                        "variables-validation.json",
                        "ValidateClusterVariables",
                        recorded ->
                                all(recorded, recorded.get("validateRequired").asBoolean(), PATH))
                .table(
                        "variables-validation.json",
                        "ValidateMachineVariables",
                        recorded -> all(recorded, false, MACHINES))
                .file("variables-default-then-validate.json", VariablesConformanceTest::both)
                .table(
                        "variables-schema-validation.json",
                        "ValidateClusterClassVariable",
                        VariablesConformanceTest::schema)
                .table(
                        "variables-schema-validation.json",
                        "ValidateClusterClassVariables",
                        VariablesConformanceTest::schemas)
                .cases();
    }

    private static Scope scope(boolean whole) {
        return whole ? Scope.CLUSTER : Scope.OVERRIDES;
    }

    private static void defaultOne(ConformanceCase recorded) {
        var definitions = Definitions.ofStatus(List.of(Recorded.map(recorded.get("definition"))));
        var value = recorded.get("value");
        var given = value.isNull() ? List.<Map<String, Object>>of() : List.of(Recorded.map(value));
        var result = new ClusterVariables(
                        definitions, scope(recorded.get("createVariable").asBoolean()), PATH)
                .defaulted(given);
        var want = recorded.get("want").get("value");
        assertThat(Recorded.errors(result.errors()))
                .isEqualTo(Recorded.errors(recorded.get("want").get("errors")));
        assertThat(result.values()).isEqualTo(want.isNull() ? List.of() : List.of(Recorded.map(want)));
    }

    private static void defaultAll(ConformanceCase recorded) {
        var definitions = Definitions.ofStatus(Recorded.maps(recorded.get("definitions")));
        var result = new ClusterVariables(
                        definitions, scope(recorded.get("createVariables").asBoolean()), PATH)
                .defaulted(Recorded.maps(recorded.get("values")));
        assertThat(Recorded.errors(result.errors()))
                .isEqualTo(Recorded.errors(recorded.get("want").get("errors")));
        assertThat(result.values()).isEqualTo(Recorded.maps(recorded.get("want").get("values")));
    }

    private static void one(ConformanceCase recorded) {
        var definition = Recorded.map(recorded.get("definition"));
        var value = recorded.get("value");
        var schema = SchemaNode.of(Trees.map(definition, "schema", "openAPIV3Schema"));
        var errors = ClusterVariables.check(
                Recorded.value(value.path("value")),
                Recorded.value(recorded.get("oldValue").path("value")),
                new Definition(Trees.text(definition, "name"), true, schema),
                PATH + "[" + value.path("name").asText() + "]");
        same(errors, recorded.get("want").get("errors"));
    }

    private static void all(ConformanceCase recorded, boolean whole, String path) {
        var definitions = Definitions.ofStatus(Recorded.maps(recorded.get("definitions")));
        var errors = new ClusterVariables(definitions, scope(whole), path)
                .check(Recorded.maps(recorded.get("values")), Recorded.maps(recorded.get("oldValues")));
        same(errors, recorded.get("want").get("errors"));
    }

    private static void both(ConformanceCase recorded) {
        var definitions = Definitions.ofClass(Recorded.maps(recorded.get("definitions")));
        var variables = new ClusterVariables(
                definitions, scope(!recorded.get("machineOverride").asBoolean()), PATH);
        var result = variables.defaulted(Recorded.maps(recorded.get("values")));
        var want = recorded.get("want");
        same(result.errors(), want.get("defaultingErrors"));
        assertThat(result.values()).isEqualTo(Recorded.maps(want.get("defaulted")));
        same(variables.check(result.values(), Recorded.maps(recorded.get("oldValues"))), want.get("validationErrors"));
    }

    private static void schema(ConformanceCase recorded) {
        same(
                ClassVariables.check(List.of(Recorded.map(recorded.get("variable"))), List.of(), "spec.variables"),
                recorded.get("want").get("errors"));
    }

    /** This table was recorded with the functions of Kubernetes 1.29, so that there are some that are too new. */
    private static void schemas(ConformanceCase recorded) {
        same(
                ClassVariables.check(
                        Recorded.maps(recorded.get("variables")),
                        Recorded.maps(recorded.get("oldVariables")),
                        29,
                        "spec.variables"),
                recorded.get("want").get("errors"));
    }

    private static void same(List<FieldError> errors, JsonNode want) {
        assertThat(Recorded.errors(errors))
                .as(() -> errors.stream().map(FieldError::message).toList().toString())
                .isEqualTo(Recorded.errors(want));
    }
}
