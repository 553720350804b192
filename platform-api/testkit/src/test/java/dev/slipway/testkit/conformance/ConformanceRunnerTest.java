package dev.slipway.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ConformanceRunnerTest {

    private static final ConformanceCheck SUM =
            recorded -> assertThat(recorded.get("a").asInt() + recorded.get("b").asInt())
                    .isEqualTo(recorded.get("want").asInt());

    private final List<String> printed = new ArrayList<>();

    @TempDir
    Path base;

    @Test
    void countsPassesAndFailuresOfAListFile() throws Throwable {
        suite("sums.json", "[" + sum("right", 1, 2, 3) + "," + sum("wrong", 1, 2, 4) + "]");
        var runner = runner(ConformanceGaps.none()).file("sums.json", SUM);

        var results = run(runner.cases());

        assertThat(results).containsExactly("sums.json/right: passed", "sums.json/wrong: AssertionFailedError");
        assertThat(printed).containsExactly("conformance maths: 1 passed, 1 failed");
    }

    @Test
    void readsCasesInsideAnObjectAndSelectsATable() throws Throwable {
        suite(
                "sums.json",
                "{\"shared\": 7, \"cases\": [{\"table\": \"t\", \"name\": \"x\"}, {\"table\": \"u\", \"name\": \"x\"}]}");
        var runner = runner(ConformanceGaps.none()).table("sums.json", "t", recorded -> assertThat(
                        recorded.document().path("shared").asInt())
                .isEqualTo(7));

        assertThat(run(runner.cases())).containsExactly("sums.json/t/x: passed");
    }

    @Test
    void namesThatOccurTwiceGetAPosition() throws Throwable {
        suite("sums.json", "[" + sum("same", 1, 2, 3) + "," + sum("same", 2, 2, 4) + "]");
        var runner = runner(ConformanceGaps.none()).file("sums.json", SUM);

        assertThat(run(runner.cases())).containsExactly("sums.json/same: passed", "sums.json/same#2: passed");
    }

    @Test
    void findsCaseDirectoriesAtAnyDepth() throws Throwable {
        Files.createDirectories(base.resolve("maths/deep/one"));
        Files.writeString(base.resolve("maths/deep/one/expected.yaml"), "a: 1\n");
        var runner = runner(ConformanceGaps.none())
                .directories("expected.yaml", recorded -> assertThat(recorded.text("expected.yaml"))
                        .isEqualTo("a: 1\n"));

        assertThat(run(runner.cases())).containsExactly("deep/one: passed");
    }

    @Test
    void aKnownGapIsSkippedWithItsReasonAndCountsAsFailed() throws Throwable {
        suite("sums.json", "[" + sum("wrong", 1, 2, 4) + "]");
        var runner = runner(gaps("sums.json/wrong")).file("sums.json", SUM);

        assertThat(run(runner.cases())).containsExactly("sums.json/wrong: TestAbortedException");
        assertThat(printed).containsExactly("conformance maths: 0 passed, 1 failed (1 known gaps)");
    }

    @Test
    void aKnownGapThatPassesFails() throws Throwable {
        suite("sums.json", "[" + sum("right", 1, 2, 3) + "]");
        var runner = runner(gaps("sums.json/right")).file("sums.json", SUM);

        assertThat(run(runner.cases())).containsExactly("sums.json/right: AssertionError");
    }

    @Test
    void anAbsentSuiteIsSkipped() {
        var runner = runner(ConformanceGaps.none()).file("sums.json", SUM);

        assertThatThrownBy(runner::cases)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("there is no");
        assertThat(printed).singleElement().asString().startsWith("conformance maths: skipped");
    }

    @Test
    void aSuiteOfWhichNothingIsRecognisedFails() throws IOException {
        suite("sums.json", "[]");
        var runner = runner(ConformanceGaps.none()).file("products.json", SUM);

        assertThatThrownBy(runner::cases).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aGapWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> read("maths:\n- case: sums.json/wrong\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a case and a reason");
    }

    private ConformanceRunner runner(ConformanceGaps gaps) {
        return ConformanceRunner.in(base, "maths", gaps, printed::add);
    }

    private static ConformanceGaps gaps(String id) throws IOException {
        return read("maths:\n- case: " + id + "\n  reason: numbers are hard\n");
    }

    private static ConformanceGaps read(String yaml) throws IOException {
        return ConformanceGaps.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "maths");
    }

    private void suite(String file, String json) throws IOException {
        Files.createDirectories(base.resolve("maths"));
        Files.writeString(base.resolve("maths").resolve(file), json);
    }

    private static String sum(String name, int a, int b, int want) {
        return "{\"name\": \"%s\", \"a\": %d, \"b\": %d, \"want\": %d}".formatted(name, a, b, want);
    }

    private static List<String> run(Stream<? extends DynamicNode> nodes) throws Throwable {
        var results = new ArrayList<String>();
        try (nodes) {
            for (var node : nodes.toList()) {
                if (node instanceof DynamicContainer container) {
                    results.addAll(run(container.getChildren()));
                } else {
                    results.add(result((DynamicTest) node));
                }
            }
        }
        return results;
    }

    private static String result(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return test.getDisplayName() + ": passed";
        } catch (Throwable e) {
            return test.getDisplayName() + ": " + e.getClass().getSimpleName();
        }
    }
}
