package dev.slipway.delivery.source.helm;

import dev.slipway.delivery.source.helm.HelmHome.PassCredentials;
import dev.slipway.delivery.source.program.Printed;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.delivery.source.program.Run;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.delivery.source.tree.ArchiveReader;
import dev.slipway.delivery.source.tree.MemoryTree;
import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Downloads charts from repositories and registries with {@code helm pull}. A version is downloaded once and kept; what a
 * range or no version means is asked again after some minutes. What was downloaded with one login is not given to another.
 * Thread-safe.
 */
public final class ChartStore {

    private static final Duration ANSWER_HOLDS = Duration.ofMinutes(2);
    private static final Duration FAILURE_HOLDS = Duration.ofSeconds(5);

    private final Runner runner;
    private final Programs programs;
    private final Directories directories;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(16).toArray(Lock[]::new);

    /** Where downloads are made and where charts are kept. */
    public record Directories(Path work, Path charts) {}

    private record Question(ChartRef ref, RepositoryLogin login) {}

    private record Answer(PulledChart chart, FaultException fault, Instant until) {}

    public ChartStore(
            Runner runner, Programs programs, Directories directories, Map<String, String> environment, Clock clock) {
        this.runner = runner;
        this.programs = programs;
        this.directories = directories;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /**
     * Return the chart, downloading it when it is not there. Fails with {@link Fault#NOT_FOUND}, {@link Fault#DENIED} or
     * {@link Fault#UNAVAILABLE} and Helm's words.
     */
    public PulledChart pull(ChartRef ref, RepositoryLogin login) {
        Question question = new Question(ref, login);
        Lock lock = locks[Math.floorMod(question.hashCode(), locks.length)];
        lock.lock();
        try {
            Answer known = answers.get(question);
            Answer answer = known != null && isGood(known) ? known : ask(question);
            if (answer.fault() != null) {
                throw answer.fault();
            }
            return answer.chart();
        } finally {
            lock.unlock();
        }
    }

    /** Ask again when the chart is wanted next. */
    public void forget(ChartRef ref) {
        answers.keySet().removeIf(question -> question.ref().equals(ref));
    }

    private boolean isGood(Answer answer) {
        return clock.instant().isBefore(answer.until())
                && (answer.fault() != null || Files.exists(answer.chart().archive()));
    }

    @SuppressWarnings("NullAway") // an answer is a chart or a fault
    private Answer ask(Question question) {
        answers.values().removeIf(old -> clock.instant().isAfter(old.until()));
        Answer answer;
        try {
            answer = new Answer(download(question), null, clock.instant().plus(ANSWER_HOLDS));
        } catch (FaultException fault) {
            answer = new Answer(null, fault, clock.instant().plus(FAILURE_HOLDS));
        }
        answers.put(question, answer);
        return answer;
    }

    private PulledChart download(Question question) {
        Path folder = directories.charts().resolve(ChartFolder.name(question.ref(), question.login()));
        ChartRef ref = question.ref();
        Path kept = folder.resolve(ref.version() + ".tgz");
        if (ChartVersion.isExact(ref.version()) && Files.exists(kept)) {
            return new PulledChart(ref.version(), kept);
        }
        try (WorkDirectory work = WorkDirectory.in(directories.work())) {
            HelmHome home = new HelmHome(work, environment);
            Path destination = work.directory("pulled");
            pull(question, work, home);
            return keep(ref, destination, folder);
        }
    }

    private void pull(Question question, WorkDirectory work, HelmHome home) {
        ChartRef ref = question.ref();
        RepositoryLogin login = question.login();
        String name;
        if (login.oci()) {
            home.write(List.of(login), PassCredentials.NO);
            name = RepositoryLogins.OCI + login.url() + (ref.chart().isEmpty() ? "" : "/" + ref.chart());
        } else {
            RepositoryLogin named = new RepositoryLogin(
                    "repository", login.url(), login.username(), login.password(), false, login.insecure(), false);
            home.write(List.of(named), PassCredentials.NO);
            helm(ref, work, home, List.of("repo", "update", "--fail-on-repo-update-fail", "repository"));
            name = "repository/" + ref.chart();
        }
        List<String> arguments = new ArrayList<>(List.of("pull", name, "--destination", "pulled"));
        if (!ref.version().isEmpty()) {
            arguments.addAll(List.of("--version", ref.version()));
        }
        if (login.plainHttp()) {
            arguments.add("--plain-http");
        }
        if (login.insecure()) {
            arguments.add("--insecure-skip-tls-verify");
        }
        helm(ref, work, home, arguments);
    }

    private void helm(ChartRef ref, WorkDirectory work, HelmHome home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(programs.find("helm").toString()));
        command.addAll(arguments);
        Printed printed = runner.run(
                Run.of("helm " + arguments.get(0), command, work.root()).with(home.environment()));
        if (!printed.succeeded()) {
            throw HelmFaults.of("chart " + ref.title(), work.redact(printed.explanation(), ""));
        }
    }

    private PulledChart keep(ChartRef ref, Path pulled, Path folder) {
        try (Stream<Path> files = Files.list(pulled)) {
            Path archive = files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new FaultException(
                            Fault.INVALID, "chart " + ref.title() + ": the download holds no archive"));
            String version = ChartVersion.of(unpacked(ref, archive));
            Files.createDirectories(folder);
            Path kept = folder.resolve(version + ".tgz");
            Files.move(archive, kept, StandardCopyOption.REPLACE_EXISTING);
            ChartFolder.trim(directories.charts());
            return new PulledChart(version, kept);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Return the chart's files, without the directory that all of them are in. */
    public MemoryTree open(ChartRef ref, PulledChart chart) {
        return new MemoryTree(chart.archive().toString(), unpacked(ref, chart.archive()));
    }

    private static Map<String, byte[]> unpacked(ChartRef ref, Path archive) {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream stream = Files.newInputStream(archive)) {
            ArchiveReader.standard().read("chart " + ref.title(), stream).forEach((path, content) -> {
                int cut = path.indexOf('/');
                files.put(path.substring(cut + 1), content);
            });
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
