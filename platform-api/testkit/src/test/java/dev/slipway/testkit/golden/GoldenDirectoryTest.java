package dev.slipway.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenDirectoryTest {

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("in-claim.yaml"), "kind: Claim\n");
        Files.writeString(directory.resolve("out-secret.yaml"), "data: {b: \"1\", a: x}\nkind: Secret\n");
    }

    @Test
    void equalMeaningIsEqualWhateverTheOrderAndQuotes() {
        var golden = GoldenDirectory.of(directory, false);
        assertThat(golden.input("claim")).isEqualTo("kind: Claim\n");
        golden.output("secret", "kind: \"Secret\"\ndata:\n  a: x\n  b: '1'\n");
        golden.close();
    }

    @Test
    void textAndNumberAreDifferent() {
        var golden = GoldenDirectory.of(directory, false);
        golden.inputs();
        golden.output("secret", "kind: Secret\ndata:\n  a: x\n  b: 1\n");
        assertThatThrownBy(golden::close).isInstanceOf(AssertionError.class).hasMessageContaining("out-secret.yaml");
    }

    @Test
    void anUnusedFileFails() {
        var golden = GoldenDirectory.of(directory, false);
        golden.inputs();
        assertThatThrownBy(golden::close).hasMessageContaining("out-secret.yaml: nothing uses this file");
    }

    @Test
    void aMissingExpectationFails() {
        var golden = GoldenDirectory.of(directory, false);
        golden.inputs();
        golden.output("secret", "kind: Secret\ndata: {a: x, b: \"1\"}\n");
        golden.status("ready: true\n");
        assertThatThrownBy(golden::close).hasMessageContaining("status.yaml differs");
    }

    @Test
    void updateRewritesTheExpectations() throws IOException {
        var golden = GoldenDirectory.of(directory, true);
        golden.inputs();
        golden.output("secret", "kind: Secret\n");
        golden.close();
        assertThat(directory.resolve("out-secret.yaml")).hasContent("---\nkind: Secret\n");
    }
}
