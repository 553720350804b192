package dev.slipway.terraform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules say of plans. */
class PolicyRulesTest {

    private static final KubeObject OBJECT = KubeObject.of(Json.parseYaml("""
            metadata: {name: net, namespace: team-a, labels: {tier: prod}}
            spec: {path: ./net}
            """).get(0));

    private static final Map<String, Object> PLAN = Json.parseYaml("""
            resource_changes:
              - {type: aws_db_instance, address: aws_db_instance.a, change: {actions: [delete], before: {size: 20}, after: null}}
              - {type: aws_s3_bucket, address: aws_s3_bucket.b, change: {actions: [create], before: null, after: {acl: private}}}
            """).get(0);

    private static final PolicyRules.Subject SUBJECT =
            new PolicyRules.Subject(OBJECT, PLAN, Map.of("add", 1L, "destroy", 1L), "apply");

    private static KubeObject policy(String name, String spec) {
        return KubeObject.of(Map.of(
                "metadata", Map.of("name", name), "spec", Json.parseYaml(spec).get(0)));
    }

    private static KubeObject rule(String effect, String expression, String message) {
        return KubeObject.of(Map.of(
                "metadata",
                Map.of("name", "p"),
                "spec",
                Map.of(
                        "rules",
                        List.of(Map.of("name", "r", "effect", effect, "expression", expression, "message", message)))));
    }

    @Test
    void aRuleThatHoldsRefusesWithItsMessage() {
        String deletesDatabase =
                "plan.resource_changes.exists(r, r.type == 'aws_db_instance' && 'delete' in r.change.actions)";
        Verdict verdict = PolicyRules.judge(List.of(rule("Refuse", deletesDatabase, "databases stay")), SUBJECT);
        assertThat(verdict.refuses()).isTrue();
        assertThat(verdict.refusals()).containsExactly("p/r: databases stay");
        Verdict other = PolicyRules.judge(List.of(rule("Refuse", "counts.destroy > 5", "too many")), SUBJECT);
        assertThat(other).isEqualTo(Verdict.silent());
    }

    @Test
    void refusalsCountMoreThanQuestionsAndQuestionsMoreThanApprovals() {
        KubeObject approve = rule("Approve", "purpose == 'apply'", "");
        KubeObject ask = rule("Ask", "counts.destroy > 0", "something goes");
        KubeObject refuse = rule("Refuse", "object.metadata.labels.tier == 'prod'", "not in production");
        assertThat(PolicyRules.judge(List.of(approve), SUBJECT).approves()).isTrue();
        Verdict asked = PolicyRules.judge(List.of(approve, ask), SUBJECT);
        assertThat(asked.approves()).isFalse();
        assertThat(asked.asks()).isTrue();
        Verdict refused = PolicyRules.judge(List.of(approve, ask, refuse), SUBJECT);
        assertThat(refused.refuses()).isTrue();
        assertThat(refused.asks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Refuse, true, false, false", // what cannot be evaluated is no way past a rule
        "Ask, false, true, false",
        "Approve, false, false, false"
    })
    void aRuleThatCannotBeEvaluatedLetsNothingPass(String effect, boolean refuses, boolean asks, boolean approves) {
        for (String broken : List.of("plan.no_such_field == 1", "plan.(", "unknown_name", "1 + 1")) {
            Verdict verdict = PolicyRules.judge(List.of(rule(effect, broken, "")), SUBJECT);
            assertThat(verdict.refuses()).as(broken).isEqualTo(refuses);
            assertThat(verdict.asks()).as(broken).isEqualTo(asks);
            assertThat(verdict.approves()).as(broken).isEqualTo(approves);
        }
    }

    @Test
    void policiesLookAtWhatTheySelect() {
        KubeObject all = policy("all", "{rules: []}");
        KubeObject teams = policy("teams", "{namespaces: ['team-*'], rules: []}");
        KubeObject other = policy("other", "{namespaces: [infra], rules: []}");
        KubeObject prod = policy("prod", "{selector: {matchLabels: {tier: prod}}, rules: []}");
        KubeObject test = policy("test", "{selector: {matchLabels: {tier: test}}, rules: []}");
        KubeObject wrong = policy("wrong", "{selector: {matchExpressions: [{key: a, operator: Like}]}, rules: []}");
        assertThat(PolicyRules.concerning(List.of(wrong, prod, all, other, test, teams), OBJECT))
                .extracting(KubeObject::name)
                .containsExactly("all", "prod", "teams", "wrong");
    }

    @Test
    void aWrongPolicyIsToldSoBeforeAnyPlan() {
        assertThat(PolicyRules.problems(rule("Ask", "plan.x == 1", ""))).isEmpty();
        assertThat(PolicyRules.problems(rule("Ask", "'text'", "")))
                .singleElement()
                .asString()
                .contains("string");
        assertThat(PolicyRules.problems(rule("Ask", "plan.(", ""))).hasSize(1);
        assertThat(PolicyRules.problems(
                        policy("x", "{selector: {matchExpressions: [{key: a, operator: Like}]}, rules: []}")))
                .singleElement()
                .asString()
                .contains("spec.selector");
    }
}
