package dev.slipway.testkit.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Turns one suite of recorded cases into dynamic tests, for use in a {@code @TestFactory}:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> patchAndTransform() {
 *     return ConformanceRunner.suite("patch-and-transform")
 *             .file("transforms.json", this::transform)
 *             .table("patches.json", "ComposedTemplates", this::compose)
 *             .directories("expected.yaml", this::render)
 *             .cases();
 * }
 * }</pre>
 *
 * <p>The suite is the directory of that name under the system property {@code conformance.dir}; any directory in the
 * same format will do. Where it is absent the factory is skipped with one printed line. After the last case one line
 * {@code conformance <suite>: N passed, M failed} is printed. Differences listed with a reason in
 * {@code conformance-gaps.yaml} on the test class path count as failed in that line but do not fail the build; a listed
 * one that passes does, so that the list stays true.
 */
public final class ConformanceRunner {

    static final String DIRECTORY_PROPERTY = "conformance.dir";

    private final String suite;
    private final Path root;
    private final ConformanceGaps gaps;
    private final List<DynamicNode> nodes = new ArrayList<>();
    private final Consumer<String> out;
    private final Tally tally = new Tally();

    private ConformanceRunner(String suite, Path root, ConformanceGaps gaps, Consumer<String> out) {
        this.suite = suite;
        this.root = root;
        this.gaps = gaps;
        this.out = out;
    }

    /** The suite of that name under {@code -Dconformance.dir}. */
    public static ConformanceRunner suite(String suite) {
        var base = Path.of(System.getProperty(DIRECTORY_PROPERTY, "../shared/conformance"));
        return in(base, suite, ConformanceGaps.ofClassPath(suite), System.out::println);
    }

    static ConformanceRunner in(Path base, String suite, ConformanceGaps gaps, Consumer<String> out) {
        return new ConformanceRunner(suite, base.resolve(suite), gaps, out);
    }

    /** Every case of a list file, relative to the suite's directory; nothing where the file is absent. */
    public ConformanceRunner file(String file, ConformanceCheck check) {
        return entries(file, entry -> true, check);
    }

    /** The cases of one table of a list file. */
    public ConformanceRunner table(String file, String table, ConformanceCheck check) {
        return entries(file, entry -> entry.table().equals(table), check);
    }

    /** The cases of a list file that the predicate selects. */
    public ConformanceRunner entries(String file, Predicate<ConformanceCase> selected, ConformanceCheck check) {
        var path = root.resolve(file);
        if (Files.isRegularFile(path)) {
            var cases = SuiteFiles.entries(file, path).stream().filter(selected).toList();
            nodes.add(DynamicContainer.dynamicContainer(file, cases.stream().map(one -> test(one, check))));
        }
        return this;
    }

    /** Every directory, at any depth of the suite, that holds a file of that name. */
    public ConformanceRunner directories(String marker, ConformanceCheck check) {
        return directories("", marker, check);
    }

    /** Every directory at any depth under {@code folder} of the suite that holds a file of that name. */
    public ConformanceRunner directories(String folder, String marker, ConformanceCheck check) {
        var under = root.resolve(folder);
        if (Files.isDirectory(under)) {
            SuiteFiles.directories(root, under, marker).forEach(one -> nodes.add(test(one, check)));
        }
        return this;
    }

    /**
     * The dynamic tests; return them from the factory. The summary line is printed when JUnit closes the stream.
     *
     * @throws IllegalStateException when the suite is there but none of its cases was selected
     */
    public Stream<DynamicNode> cases() {
        if (!Files.isDirectory(root)) {
            var line = "conformance " + suite + ": skipped, there is no " + root.normalize();
            out.accept(line);
            Assumptions.abort(line);
        }
        if (nodes.isEmpty()) {
            throw new IllegalStateException("conformance " + suite + ": nothing in " + root + " was recognised");
        }
        return nodes.stream().onClose(() -> out.accept(summary()));
    }

    String summary() {
        return "conformance " + suite + ": " + tally;
    }

    private DynamicTest test(ConformanceCase recorded, ConformanceCheck check) {
        return DynamicTest.dynamicTest(recorded.id(), recorded.directory().toUri(), () -> run(recorded, check));
    }

    private void run(ConformanceCase recorded, ConformanceCheck check) throws Exception {
        var gap = gaps.reason(recorded.id());
        try {
            check.check(recorded);
        } catch (Exception | AssertionError | StackOverflowError e) {
            tally.failed(gap.isPresent());
            gap.ifPresent(reason -> Assumptions.abort("known gap: " + reason));
            throw e;
        }
        tally.passed();
        gap.ifPresent(reason -> {
            throw new AssertionError(recorded.id() + " passes; take it off " + ConformanceGaps.FILE);
        });
    }
}
