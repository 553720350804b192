package dev.slipway.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bench of Terraform objects makes and how it reads what came of it. */
class TerraformDocumentsTest {

    @Test
    void everyObjectHasAStateOfItsOwnAtThePlatform() {
        KubeObject object = TerraformDocuments.terraform(7, "http://127.0.0.1:8080");
        assertThat(object.name()).isEqualTo("bench-00007");
        assertThat(object.text("spec", "backendConfig", "customConfiguration"))
                .hasValueSatisfying(backend -> assertThat(backend)
                        .contains("http://127.0.0.1:8080/api/v1/terraform-state/slipway-bench-terraform/bench-00007")
                        .startsWith("backend \"http\" {"));
        assertThat(TerraformDocuments.files("x-1").get("stack/main.tf")).contains("${var.name} x-1");
    }

    @Test
    void onlyTheCommitThatIsMeantCounts() {
        KubeObject object = KubeObject.of(Json.parseYaml("""
                status:
                  lastAppliedRevision: main@sha1:abc
                  conditions: [{type: Ready, status: "True", reason: TerraformAppliedSucceed}]
                """).get(0));
        assertThat(TerraformDocuments.isApplied(object, "abc")).isTrue();
        assertThat(TerraformDocuments.isApplied(object, "def")).isFalse();
    }

    @Test
    void memoryIsReadAsLinuxTellsIt() {
        assertThat(RunMemory.read("Name:\ttofu\nVmHWM:\t  81920 kB\n")).hasValue(81920L * 1024);
        assertThat(RunMemory.read("")).isEmpty();
        assertThat(RunMemory.text(List.of())).isEqualTo("not seen");
        assertThat(RunMemory.text(List.of(10L << 20, 80L << 20, 30L << 20)))
                .isEqualTo("p50 30 MB, max 80 MB of 3 processes");
    }
}
