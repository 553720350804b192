package dev.slipway.terraform.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.run.ApplyProgress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an apply that was killed had made, and what the state knows of it. */
class RecoveryTest {

    private static final Map<String, Object> STATE = Json.tree("""
            {"version":4,"resources":[
             {"mode":"managed","type":"terraform_data","name":"item","instances":[
              {"index_key":"a","attributes":{"id":"1"}},{"index_key":"c","attributes":{"id":"old"}}]},
             {"mode":"managed","module":"module.m[0]","type":"t","name":"n","instances":[
              {"index_key":0,"attributes":{"id":"5"}}]},
             {"mode":"data","type":"t","name":"d","instances":[{"attributes":{"id":"9"}}]}]}
            """.getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path root;

    private Recovery recovery(Map<String, String> made) {
        Recovery recovery = new Recovery(new RunStore(root));
        recovery.note("uid", new ApplyProgress(made, List.of()));
        return recovery;
    }

    @Test
    void whatTheStateDoesNotKnowIsImported() {
        Recovery recovery = recovery(Map.of(
                "terraform_data.item[\"a\"]", "1", "terraform_data.item[\"b\"]", "2", "module.m[0].t.n[0]", "5"));
        Missing missing = recovery.missing("uid", STATE);
        assertThat(missing.importable()).isEqualTo(Map.of("terraform_data.item[\"b\"]", "2"));
        assertThat(missing.others()).isEmpty();
        assertThat(missing.question(null)).isEmpty();
        assertThat(missing.blocks()).isEqualTo("""
                import {
                  to = terraform_data.item["b"]
                  id = "2"
                }
                """);
    }

    @Test
    void idsAreTextsAndNoExpressions() {
        Missing missing =
                recovery(Map.of("t.n", "${file(\"/etc/passwd\")}%{if}")).missing("uid", Map.of());
        assertThat(missing.blocks()).contains("id = \"$${file(\\\"/etc/passwd\\\")}%%{if}\"");
    }

    @Test
    void whatCannotBeImportedIsAskedAbout() {
        Missing missing = recovery(Map.of("terraform_data.item[\"c\"]", "new", "t.long", ""))
                .missing("uid", STATE);
        assertThat(missing.importable()).isEmpty();
        assertThat(missing.question(null).orElseThrow())
                .contains("terraform_data.item[\"c\"] with id new")
                .contains("t.long")
                .contains("Import or remove them first");
        Missing refused = recovery(Map.of("t.n", "7")).missing("uid", Map.of()).withoutImports();
        assertThat(refused.blocks()).isEmpty();
        assertThat(refused.question("no import here").orElseThrow())
                .contains("t.n with id 7")
                .contains("no import here");
    }

    @Test
    void anAnswerIsBoundToWhatWasAskedAbout() {
        Missing missing = recovery(Map.of("t.a", "1", "t.b", "2", "t.long", "")).missing("uid", Map.of());
        Missing one = missing.without(List.of("t.b"));
        assertThat(one.importable()).containsOnlyKeys("t.a");
        assertThat(one.named()).isEqualTo("t.b with id 2, t.long");
        assertThat(one.digest())
                .matches("[0-9a-f]{10}")
                .isEqualTo(missing.without(List.of("t.b", "t.other")).digest())
                .isNotEqualTo(missing.digest())
                .isNotEqualTo(missing.withoutImports().digest());
    }

    @Test
    void severalAppliesThatWereKilledAddUpUntilOneIsDone() {
        Recovery recovery = recovery(Map.of("t.a", "1"));
        recovery.note("uid", new ApplyProgress(Map.of("t.b", "2"), List.of()));
        assertThat(recovery.missing("uid", Map.of()).importable()).containsOnlyKeys("t.a", "t.b");
        assertThat(recovery.isNeeded("other")).isFalse();
        recovery.settled("uid");
        assertThat(recovery.isNeeded("uid")).isFalse();
    }

    @Test
    void theMessageNamesWhatIsThereAndWhatIsInDoubt() {
        assertThat(Recovery.told(new ApplyProgress(Map.of("t.b", "2", "t.a", "1"), List.of("t.c"))))
                .contains("t.a, t.b")
                .contains("look for them: t.c");
        assertThat(Recovery.told(new ApplyProgress(Map.of(), List.of())))
                .isEqualTo("the apply was killed half-way; the rest is planned again");
    }
}
