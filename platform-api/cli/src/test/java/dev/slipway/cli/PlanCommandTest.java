package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command's exit status says of a plan. */
class PlanCommandTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path file;
    private Path token;

    @BeforeEach
    void writeFiles() throws IOException {
        file = Files.writeString(
                directory.resolve("claim.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
        token = Files.writeString(directory.resolve("token"), "t");
    }

    @Test
    void nothingToDoIsZero() throws IOException {
        assertThat(plan(proposal -> new Prediction(List.of(), List.of()))).isZero();
    }

    @Test
    void changesAreOne() throws IOException {
        assertThat(plan(proposal -> new Prediction(List.of(created("")), List.of())))
                .isEqualTo(1);
        assertThat(out.toString()).contains("ConfigMap").contains("1 to create");
    }

    @Test
    void whatWouldFailIsTwoAlthoughOthersWouldChange() throws IOException {
        assertThat(plan(proposal -> new Prediction(List.of(created(""), created("it is forbidden")), List.of())))
                .isEqualTo(2);
        assertThat(out.toString()).contains("it is forbidden");
    }

    @Test
    void aPlanThatCannotBeMadeIsTwo() throws IOException {
        String gone;
        try (PlanServer server = new PlanServer(proposal -> new Prediction(List.of(), List.of()))) {
            gone = server.url();
        }

        assertThat(run(gone)).isEqualTo(2);
        assertThat(errors.toString()).contains("no server answers at " + gone);
    }

    @Test
    void filesThatAreNotThereAreTwo() throws IOException {
        Files.delete(file);

        assertThat(plan(proposal -> new Prediction(List.of(), List.of()))).isEqualTo(2);
    }

    private int plan(Planner planner) throws IOException {
        try (PlanServer server = new PlanServer(planner)) {
            return run(server.url());
        }
    }

    private int run(String url) {
        return new CommandLine(new PlanCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute("-f", file.toString(), "--server", url, "--token-file", token.toString());
    }

    private static PredictedChange created(String problem) {
        Ref ref = new Ref(new Gvk("", "v1", "ConfigMap"), "default", "a" + problem.length());
        Change change = problem.isEmpty() ? new Change.Create() : new Change.Keep();
        return new PredictedChange(ref, ref.name(), "", null, change, Drift.none(), List.of(), 1, List.of(), problem);
    }
}
