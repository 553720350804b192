package dev.slipway.terraform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.terraform.HealthCheck;
import dev.slipway.api.terraform.InventoryEntry;
import dev.slipway.api.terraform.OutputSecret;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.run.TofuCommand.Output.Value;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave behind, and what they refuse. */
class WorkTest {

    @TempDir
    Path root;

    private static Value value(Object value) {
        return new Value(false, Redacted.of(value));
    }

    private static OutputSecret target(List<String> outputs) {
        return new OutputSecret(null, null, "out", outputs);
    }

    private static String decoded(Object data) {
        return new String(Base64.getDecoder().decode(String.valueOf(data)), StandardCharsets.UTF_8);
    }

    @Test
    void outputsAreWrittenAsTextsOrJsonUnderTheNamesAskedFor() {
        Map<String, Value> values = Map.of("url", value("db://x"), "ports", value(List.of(1L, 2L)), "on", value(true));
        Map<String, Object> all = OutputSecrets.data(target(List.of()), values);
        assertThat(all).containsOnlyKeys("url", "ports", "on");
        assertThat(decoded(all.get("ports"))).isEqualTo("[1,2]");
        assertThat(decoded(all.get("on"))).isEqualTo("true");
        Map<String, Object> some = OutputSecrets.data(target(List.of("url:DATABASE_URL")), values);
        assertThat(some).containsOnlyKeys("DATABASE_URL");
        assertThat(decoded(some.get("DATABASE_URL"))).isEqualTo("db://x");
    }

    @Test
    void anOutputThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> OutputSecrets.data(target(List.of("nope")), Map.of()))
                .hasMessageContaining("nope");
    }

    @Test
    void theInventoryHoldsManagedResourcesAndNoValues() {
        Map<String, Object> state = Json.tree("""
                {"version":4,"resources":[
                 {"mode":"data","type":"x","name":"d","instances":[{"attributes":{"id":"0"}}]},
                 {"mode":"managed","type":"aws_s3_bucket","name":"b","instances":[
                  {"attributes":{"id":"one","secret":"s"}},{"attributes":{"id":"two"}}]}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(Inventories.of(state))
                .containsExactly(
                        new InventoryEntry("one", "b", "aws_s3_bucket"),
                        new InventoryEntry("two", "b", "aws_s3_bucket"));
        assertThat(Inventories.of(Map.of())).isEmpty();
    }

    @Test
    void runsAreReadBackAndOldOnesGo() {
        RunStore store = new RunStore(root.resolve("runs"));
        for (long number = 1; number <= 8; number++) {
            store.write("uid-1", RunRecord.begun(number, "apply", "main@sha1:a"));
        }
        store.writeText("uid-1", 8, "plan.txt", "nothing");
        store.trim("uid-1");
        assertThat(store.numbers("uid-1")).containsExactly(8L, 7L, 6L, 5L, 4L);
        assertThat(store.read("uid-1", 8).orElseThrow().revision()).isEqualTo("main@sha1:a");
        assertThat(store.text("uid-1", 8, "plan.txt")).hasValue("nothing");
        assertThat(store.read("uid-1", 1)).isEmpty();
        store.forget("uid-1");
        assertThat(store.numbers("uid-1")).isEmpty();
        assertThatThrownBy(() -> store.directory("../x", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeyOfHashesStays() {
        RunStore store = new RunStore(root.resolve("runs"));
        assertThat(store.key()).isEqualTo(new RunStore(root.resolve("runs")).key());
    }

    @Test
    void pathsLeadNowhereElse() throws Exception {
        TerraformSpec out = Json.convert(Map.of("path", "a/../../../etc"), TerraformSpec.class);
        assertThatThrownBy(() -> Workplace.of(root, out)).hasMessageContaining("leads out");
        TerraformSpec files = Json.convert(Map.of("tfVarsFiles", List.of("../../x")), TerraformSpec.class);
        Files.createDirectories(root.resolve("source"));
        assertThatThrownBy(() -> Workplace.of(root, files).varFiles(files)).hasMessageContaining("../../x");
    }

    @Test
    void anApprovalIsNoOtherSpecAndAVariableIs() {
        KubeObject object = KubeObject.of(Map.of("spec", Map.of("path", "a", "vars", List.of())));
        String digest = Workplace.specDigest(object);
        assertThat(Workplace.specDigest(object.with("auto", "spec", "approvePlan")))
                .isEqualTo(digest);
        assertThat(Workplace.specDigest(object.with("b", "spec", "path"))).isNotEqualTo(digest);
    }

    @Test
    void aCheckThatIsNotAnsweredIsNamed() throws Exception {
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> outputs = Map.of("port", Integer.toString(open.getLocalPort()));
            HealthChecks.run(List.of(tcp("127.0.0.1:" + open.getLocalPort())), Map.of());
            HealthChecks.run(List.of(tcp("127.0.0.1:${{ .port }}")), outputs);
        }
        assertThatThrownBy(() -> HealthChecks.run(List.of(tcp("127.0.0.1:1")), Map.of()))
                .hasMessageContaining("health check db")
                .hasMessageContaining("127.0.0.1:1");
        assertThatThrownBy(() -> HealthChecks.run(List.of(tcp("${{ .host")), Map.of()))
                .hasMessageContaining("health check db");
        assertThatThrownBy(() -> HealthChecks.run(List.of(new HealthCheck(null, "web", "2s", "http", null)), Map.of()))
                .hasMessageContaining("an http check a url");
    }

    @Test
    void checksSeeOutputsByBothOfTheirNames() {
        assertThat(OutputSecrets.texts(target(List.of("url:DATABASE_URL")), Map.of("url", value("db://x"))))
                .isEqualTo(Map.of("url", "db://x", "DATABASE_URL", "db://x"));
        assertThat(OutputSecrets.texts(null, Map.of("n", value(2L)))).isEqualTo(Map.of("n", "2"));
    }

    private static HealthCheck tcp(String address) {
        return new HealthCheck(address, "db", "2s", "tcp", null);
    }
}
