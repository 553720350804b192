package dev.slipway.compositions.function.autoready;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoReadyTest {

    private static final String PACKAGE = """
            desired: {resources: {one: {resource: {}}}}
            observed:
              resources:
                one:
                  resource:
                    apiVersion: pkg.crossplane.io/v1
                    kind: Configuration
                    status: {conditions: [{type: Healthy, status: "True"}]}
            """;
    private static final String CHECK =
            "{pkg.crossplane.io_v1_Configuration: \"object.status.conditions.exists(c, c.type == 'Healthy')\"}";

    private static Object resources(Map<String, Object> response) {
        return ((Map<?, ?>) response.get("desired")).get("resources");
    }

    @Test
    void whatIsAbsentOrAlreadyJudgedIsLeftAlone() {
        var response = Calls.response(new AutoReady(), """
                desired:
                  resources:
                    absent: {resource: {}}
                    unready: {resource: {}, ready: READY_FALSE}
                observed:
                  resources:
                    unready: {resource: {apiVersion: v1, kind: ConfigMap}}
                """);

        Calls.assertSame(resources(response), "{absent: {resource: {}}, unready: {resource: {}, ready: READY_FALSE}}");
    }

    @Test
    void aCheckThatFailsLeavesTheReadyConditionToDecide() {
        var response = Calls.response(new AutoReady(), """
                desired: {resources: {pod: {resource: {}}}}
                observed:
                  resources:
                    pod:
                      resource:
                        apiVersion: v1
                        kind: Pod
                        spec: {restartPolicy: Never}
                        status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
                """);

        Calls.assertSame(resources(response), "{pod: {resource: {}, ready: READY_TRUE}}");
    }

    @Test
    void checksOfUsersNeedTheirFeature() {
        String request = PACKAGE + "input: {celHealthCheckCustomization: " + CHECK + "}";

        Calls.assertSame(resources(Calls.response(new AutoReady(), request)), "{one: {resource: {}}}");
        Calls.assertSame(
                resources(Calls.response(new AutoReady(Duration.ofSeconds(5), true), request)),
                "{one: {resource: {}, ready: READY_TRUE}}");
    }

    @Test
    void checksOfTheInputComeBeforeThoseOfTheContext() {
        var response = Calls.response(new AutoReady(Duration.ofSeconds(5), true), PACKAGE + """
                context:
                  example.org/checks: {ready: %s, other: 7}
                input:
                  celHealthCheckCustomizationFrom: "[example.org/checks].ready"
                  celHealthCheckCustomization: {pkg.crossplane.io_v1_Configuration: "false"}
                """.formatted(CHECK));

        Calls.assertSame(resources(response), "{one: {resource: {}, ready: READY_FALSE}}");
    }

    @Test
    void aWrongCheckIsAWarning() {
        var function = new AutoReady(Duration.ofSeconds(5), true);
        String input = "input: {celHealthCheckCustomization: {pkg.crossplane.io_v1_Configuration: \"%s\"}}";

        assertThat(Calls.results(function, PACKAGE + input.formatted("1")))
                .containsExactly("WARNING celQuery does not return a bool type");
        assertThat(Calls.results(function, PACKAGE + input.formatted("object.spec.a == 1")))
                .containsExactly("WARNING failed to eval the program: no such key: spec");
        assertThat(Calls.results(function, PACKAGE + input.formatted("nothing")))
                .first()
                .asString()
                .startsWith("WARNING failed to compile query: ERROR: <input>:1:1: undeclared reference to 'nothing'");
    }

    @Test
    void wrongInputIsFatalAndSaysWhere() {
        assertThat(Calls.results(new AutoReady(), "input: {ttl: 5x}"))
                .containsExactly("FATAL cannot set ttl: time: unknown unit \"x\" in duration \"5x\"");
        assertThat(Calls.results(new AutoReady(), "input: {spec: {}}"))
                .containsExactly(
                        "FATAL cannot get Function input from *v1.RunFunctionRequest: cannot get function input"
                                + " *v1beta1.Input from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into"
                                + " *v1beta1.Input: json: unknown object member name \"spec\"");
    }

    @Test
    void answersHoldAsLongAsTheFunctionOrItsInputSays() {
        var function = new AutoReady(Duration.ofSeconds(90), false);

        Calls.assertSame(Calls.response(function, "{}").get("meta"), "{ttl: 90s}");
        Calls.assertSame(Calls.response(function, "input: {ttl: 1.5s}").get("meta"), "{ttl: 1.500s}");
    }
}
