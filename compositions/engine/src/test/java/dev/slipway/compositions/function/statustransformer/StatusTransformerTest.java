package dev.slipway.compositions.function.statustransformer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTransformerTest {

    private static final StatusTransformer FUNCTION = new StatusTransformer();

    private static final String STATE = """
            observed:
              composite: {resource: {status: {conditions: [{type: Synced, status: "False", reason: Bad}]}}}
              resources:
                sql-1:
                  resource:
                    status:
                      conditions:
                      - {type: Synced, status: "False", reason: ReconcileError, message: "cannot create: out of disks"}
                      - {type: Ready, status: "False"}
                sql-2:
                  resource:
                    status:
                      conditions:
                      - {type: Synced, status: "True"}
                      - {type: Ready, status: "False"}
                new: {resource: {}}
            context:
              apiextensions.crossplane.io/extra-resources:
                web:
                - apiVersion: apps/v1
                  kind: Deployment
                  metadata: {name: nginx, namespace: apps}
                  status: {conditions: [{type: Available, status: "True"}]}
            input: {statusConditionHooks: [%s]}
            """;

    private static final String DONE = "StatusTransformationSuccess=True Available ''";

    private static List<String> conditions(String hooks) {
        var response = Calls.response(FUNCTION, STATE.formatted(hooks));
        return ((List<?>) response.get("conditions"))
                .stream().map(StatusTransformerTest::shown).toList();
    }

    private static String shown(Object condition) {
        Map<?, ?> map = (Map<?, ?>) condition;
        String status = String.valueOf(map.get("status")).substring("STATUS_CONDITION_".length());
        return map.get("type") + "=" + status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT) + " "
                + map.get("reason") + " '" + (map.get("message") == null ? "" : map.get("message")) + "'"
                + ("TARGET_COMPOSITE".equals(map.get("target")) ? "" : " " + map.get("target"));
    }

    private static String hook(String matchers, String condition) {
        return "{matchers: [" + matchers + "], setConditions: [{condition: {type: T, status: 'True', reason: R, "
                + condition + "}}]}";
    }

    @Test
    void whatAMessageCapturesGoesIntoAnother() {
        assertThat(conditions("""
                {matchers: [{resources: [{name: "sql-1"}],
                             conditions: [{type: Synced, message: "cannot create: (?P<Why>.+)"}]}],
                 setConditions: [{target: CompositeAndClaim,
                                  condition: {type: Database, status: "False", reason: Failed, message: "no: {{ .Why }}"}}]}
                """))
                .containsExactly("Database=False Failed 'no: out of disks' TARGET_COMPOSITE_AND_CLAIM", DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "AnyResourceMatchesAnyCondition, True, True, true",
        "AnyResourceMatchesAllConditions, True, False, true",
        "AnyResourceMatchesAllConditions, True, True, false",
        "AllResourcesMatchAnyCondition, True, False, true",
        "AllResourcesMatchAnyCondition, True, True, false",
        "AllResourcesMatchAllConditions, False, False, false",
    })
    void typesSayHowManyHaveToMatch(String type, String synced, String ready, boolean matches) {
        String matcher = "{type: %s, resources: [{name: 'sql-.'}], conditions: [{type: Synced, status: '%s'},"
                + " {type: Ready, status: '%s'}]}";

        assertThat(conditions(hook(matcher.formatted(type, synced, ready), "message: m")))
                .hasSize(matches ? 2 : 1);
    }

    @Test
    void allMatchersHaveToMatchAndWithoutAnyNoneDoes() {
        String first = "{resources: [{name: sql-1}], conditions: [{type: Ready, status: 'False'}]}";
        String never = "{resources: [{name: sql-1}], conditions: [{type: Ready, status: 'True'}]}";

        assertThat(conditions(hook(first + ", " + first, "message: m"))).hasSize(2);
        assertThat(conditions(hook(first + ", " + never, "message: m"))).containsExactly(DONE);
        assertThat(conditions(hook("", "message: m"))).containsExactly(DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{resources: [{name: sql-2}], conditions: [{type: Nothing, status: Unknown, reason: ''}]} | true",
                "{resources: [{name: new}], conditions: [{type: Nothing, status: Unknown}]} | false",
                "{resources: [{name: absent}], conditions: [{type: Ready}]} | false",
                "{includeCompositeAsResource: true, conditions: [{type: Synced, reason: Bad}]} | true",
                "{includeExtraResources: true, resources: [{name: 'extra-resource.web.apps.Deployment.apps.nginx'}],"
                        + " conditions: [{type: Available, status: 'True'}]} | true",
                "{resources: [{name: 'extra-resource.web'}], conditions: [{type: Available}]} | false",
                "{resources: [{name: sql-1}], conditions: []} | false",
            })
    void matchersSelectAndCompare(String matcher, boolean matches) {
        assertThat(conditions(hook(matcher, "message: m"))).hasSize(matches ? 2 : 1);
    }

    @Test
    void aConditionIsSetOnceUnlessItIsForced() {
        String always = "matchers: [{resources: [{name: sql-1}], conditions: [{type: Ready}]}]";
        String set = "setConditions: [{force: %s, condition: {type: T, status: Unknown, reason: %s}}]";

        assertThat(conditions("{" + always + ", " + set.formatted(false, "A") + "}, {" + always + ", "
                        + set.formatted(false, "B") + "}, {" + always + ", " + set.formatted(true, "C") + "}"))
                .containsExactly("T=Unknown A ''", "T=Unknown C ''", DONE);
    }

    @Test
    void eventsAreResults() {
        var response = Calls.response(FUNCTION, STATE.formatted("""
                {matchers: [{resources: [{name: sql-1}], conditions: [{type: Synced, message: "cannot (?P<What>[a-z]+)"}]}],
                 createEvents: [{target: CompositeAndClaim, event: {type: Warning, reason: Oh, message: "{{ .What }} failed"}}]}
                """));

        Calls.assertSame(Map.of("results", response.get("results")), """
                results: [{severity: SEVERITY_WARNING, message: create failed, reason: Oh, target: TARGET_COMPOSITE_AND_CLAIM}]
                """);
    }

    @Test
    void whatIsWrongShowsInItsOwnCondition() {
        String always = "{resources: [{name: sql-1}], conditions: [{type: Synced, message: '(?P<All>.*)'}]}";
        String failed = "StatusTransformationSuccess=False ";

        assertThat(conditions(hook("{resources: [{name: '('}], conditions: [{type: Ready}]}", "message: m")))
                .containsExactly(failed + "MatchFailure 'cannot match resources, statusConditionHookIndex: 0,"
                        + " matchConditionIndex: 0: cannot compile resource key regex, resourcesIndex: 0: error parsing"
                        + " regexp: missing closing ): `(`'");
        assertThat(conditions(hook(
                        "{resources: [{name: sql-1}], conditions: [{type: Ready, message: '(?!x)'}]}", "message: m")))
                .containsExactly(failed + "MatchFailure 'cannot match resources, statusConditionHookIndex: 0,"
                        + " matchConditionIndex: 0: cannot compile message regex: error parsing regexp: invalid or"
                        + " unsupported Perl syntax: `(?!`'");
        assertThat(conditions(hook(always, "message: '{{ .All }'")))
                .containsExactly(failed + "SetConditionFailure 'cannot set condition, statusConditionHookIndex: 0,"
                        + " setConditionIndex: 0: cannot parse template: template: :1: unexpected \"}\" in operand'");
        assertThat(conditions("{matchers: [" + always + "], createEvents: [{event: {type: Odd, message: m}}]}"))
                .containsExactly(failed + "SetConditionFailure 'cannot create event, statusConditionHookIndex: 0,"
                        + " createEventIndex: 0: invalid type Odd, must be one of [Normal, Warning]'");
        assertThat(conditions("{matcher: []}"))
                .singleElement()
                .asString()
                .startsWith(failed + "InputFailure 'cannot get Function input from *v1.RunFunctionRequest: cannot get"
                        + " function input *v1beta1.StatusTransformation")
                .endsWith("unknown object member name \"matcher\" within \"/statusConditionHooks/0\"'");
    }

    @Test
    void anExtraResourceOfTheWrongShapeIsSaid() {
        var response = Calls.response(FUNCTION, """
                context: {apiextensions.crossplane.io/extra-resources: {web: 7}}
                input:
                  statusConditionHooks: [{matchers: [{includeExtraResources: true, resources: [{name: x}]}]}]
                """);

        assertThat(response.get("conditions").toString())
                .contains("cannot load extra-resources: unexpected extra-resources value type for web: float64");
    }
}
