package dev.slipway.terraform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading, masking and hashing of plans, also of broken ones. */
class PlanDocumentTest {

    private static final String SENSITIVE = """
            {"format_version":"1.2",
             "variables":{"password":{"value":"%1$s"},"size":{"value":1}},
             "configuration":{"root_module":{"variables":{"password":{"sensitive":true}}}},
             "resource_changes":[
              {"address":"terraform_data.s","mode":"managed","type":"terraform_data","name":"s","change":{
               "actions":["update"],
               "before":{"id":"1","input":{"password":"old-secret","user":"admin"},"output":{"password":"old-secret"}},
               "after":{"id":"1","input":{"password":"%1$s","user":"admin"}},
               "after_unknown":{"output":true},
               "before_sensitive":{"input":{"password":true},"output":{}},
               "after_sensitive":{"input":{"password":true},"output":{}}}}],
             "output_changes":{"url":{"actions":["create"],"before":null,"after":"db://admin:%1$s@host",
               "after_sensitive":false}}}""";

    private static final ContentHash.Origin ORIGIN = new ContentHash.Origin("source", "lock", "apply");

    private final ContentHash hash = new ContentHash(Redacted.of("key".getBytes(StandardCharsets.UTF_8)));

    private static PlanDocument plan(String json) {
        return PlanDocument.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSecretIsHiddenWhereverItAppears() {
        MaskedPlan masked = MaskedPlan.of(plan(SENSITIVE.formatted("new-secret")));
        assertThat(PlanText.of(masked) + masked.json() + PlanMarkdown.of("t", masked))
                .doesNotContain("new-secret")
                .doesNotContain("old-secret")
                .contains("admin");
    }

    @Test
    void aSecretThatChangesIsShownToChange() {
        assertThat(PlanText.of(MaskedPlan.of(plan(SENSITIVE.formatted("new-secret")))))
                .contains("~ password = (sensitive value)");
        assertThat(PlanText.of(MaskedPlan.of(plan(SENSITIVE.formatted("old-secret")))))
                .doesNotContain("~ password");
    }

    @Test
    void anotherSecretIsAnotherContent() {
        assertThat(hash.of(plan(SENSITIVE.formatted("one-secret")), ORIGIN))
                .isEqualTo(hash.of(plan(SENSITIVE.formatted("one-secret")), ORIGIN))
                .isNotEqualTo(hash.of(plan(SENSITIVE.formatted("two-secret")), ORIGIN));
    }

    @Test
    void secretsEnterTheHashByTheKeyOnly() {
        ContentHash other = new ContentHash(Redacted.of("other".getBytes(StandardCharsets.UTF_8)));
        assertThat(hash.of(plan(SENSITIVE.formatted("one-secret")), ORIGIN))
                .isNotEqualTo(other.of(plan(SENSITIVE.formatted("one-secret")), ORIGIN));
    }

    @Test
    void originAndPurposeArePartOfTheContent() {
        PlanDocument plan = plan(SENSITIVE.formatted("x-secret"));
        assertThat(List.of(
                        hash.of(plan, ORIGIN),
                        hash.of(plan, new ContentHash.Origin("other", "lock", "apply")),
                        hash.of(plan, new ContentHash.Origin("source", "other", "apply")),
                        hash.of(plan, new ContentHash.Origin("source", "lock", "destroy"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderAndTimeOfADocumentAreNoContent() {
        Map<String, Object> first =
                Json.tree("""
                {"format_version":"1.2","timestamp":"a","resource_changes":[%s,%s]}""".formatted(created("a"), created("b")).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> second =
                Json.tree("""
                {"format_version":"1.2","timestamp":"b","resource_changes":[%s,%s]}""".formatted(created("b"), created("a")).getBytes(StandardCharsets.UTF_8));
        assertThat(hash.of(PlanDocument.of(first), ORIGIN)).isEqualTo(hash.of(PlanDocument.of(second), ORIGIN));
        assertThat(MaskedPlan.of(PlanDocument.of(first))).isEqualTo(MaskedPlan.of(PlanDocument.of(second)));
    }

    private static String created(String name) {
        return """
                {"address":"t.%1$s","mode":"managed","type":"t","name":"%1$s","change":{"actions":["create"],
                 "before":null,"after":{"x":1},"after_unknown":{"id":true}}}""".formatted(name);
    }

    @Test
    void aTextIsNoNumberAndNullIsNoText() {
        String one = created("a").replace("{\"x\":1}", "{\"x\":\"1\"}");
        String none = created("a").replace("{\"x\":1}", "{\"x\":null}");
        String text = created("a").replace("{\"x\":1}", "{\"x\":\"null\"}");
        assertThat(List.of(one(created("a")), one(one), one(none), one(text))).doesNotHaveDuplicates();
    }

    private String one(String change) {
        return hash.of(plan("{\"format_version\":\"1.2\",\"resource_changes\":[" + change + "]}"), ORIGIN);
    }

    @Test
    void whatIsNoPlanIsRefused() {
        assertThatThrownBy(() -> plan("{}")).hasMessageContaining("no format_version");
        assertThatThrownBy(() -> plan("{\"format_version\":\"2.0\"}")).hasMessageContaining("2.0");
        assertThatThrownBy(() -> plan("[]")).hasMessageContaining("not a JSON object");
        assertThatThrownBy(() -> plan("{\"format_version\":\"1.2\",\"resource_changes\":[{\"address\":\"a.b\","
                        + "\"change\":{\"actions\":[\"explode\"]}}]}"))
                .hasMessageContaining("explode")
                .hasMessageContaining("a.b");
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(plan("{\"format_version\":\"1.9\",\"news\":[1]}").hasChanges())
                .isFalse();
    }

    @Test
    void aMoveOrAnImportAloneIsAChange() {
        String moved = created("a").replace("\"create\"", "\"no-op\"");
        assertThat(plan("{\"format_version\":\"1.2\",\"resource_changes\":[" + moved + "]}")
                        .hasChanges())
                .isFalse();
        assertThat(plan("{\"format_version\":\"1.2\",\"resource_changes\":["
                                + moved.replace("\"mode\"", "\"previous_address\":\"t.old\",\"mode\"") + "]}")
                        .hasChanges())
                .isTrue();
    }

    @Test
    void aVeryLongPlanIsCutOffInMarkdownAndSaysSo() {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            changes.add(created("resource" + i));
        }
        String markdown = PlanMarkdown.of(
                "big",
                MaskedPlan.of(
                        plan("{\"format_version\":\"1.2\",\"resource_changes\":[" + String.join(",", changes) + "]}")));
        assertThat(markdown)
                .hasSizeLessThan(62_000)
                .contains("5000 to add")
                .contains("more resources are not listed")
                .contains("cut off");
    }

    @Test
    void aValueCannotEndTheFence() {
        String json = "{\"format_version\":\"1.2\",\"resource_changes\":["
                + created("a").replace("{\"x\":1}", "{\"x\":\"```\"}") + "]}";
        assertThat(PlanMarkdown.of("t", MaskedPlan.of(plan(json)))).contains("````diff");
    }

    @Test
    void whatForcesAReplacementIsMarked() {
        String json = """
                {"format_version":"1.2","resource_changes":[{"address":"t.a","mode":"managed","type":"t","name":"a",
                 "change":{"actions":["delete","create"],"before":{"size":1},"after":{"size":2},
                 "replace_paths":[["size"]]}}]}""";
        assertThat(PlanText.of(MaskedPlan.of(plan(json)))).contains("~ size = 1 -> 2 # forces replacement");
    }

    @Test
    void listsShowWhatStaysBesideWhatChanges() {
        String json = """
                {"format_version":"1.2","resource_changes":[{"address":"t.a","mode":"managed","type":"t","name":"a",
                 "change":{"actions":["update"],"before":{"l":["a","b","c","d"]},"after":{"l":["a","b","x","d"]}}}]}""";
        assertThat(PlanText.of(MaskedPlan.of(plan(json)))).contains("""
                      ~ l = [
                            # (1 unchanged element hidden)
                            "b",
                          - "c",
                          + "x",
                            "d",
                        ]
                """);
    }
}
