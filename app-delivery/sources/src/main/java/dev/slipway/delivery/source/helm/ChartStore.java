package dev.slipway.delivery.source.helm;

import dev.slipway.delivery.source.download.Answers;
import dev.slipway.delivery.source.download.ArchiveFolder;
import dev.slipway.delivery.source.helm.HelmHome.PassCredentials;
import dev.slipway.delivery.source.program.Printed;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.delivery.source.program.Run;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.delivery.source.tree.Archive;
import dev.slipway.delivery.source.tree.Archive.Packing;
import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Downloads charts from repositories and registries with {@code helm pull}. A version is downloaded once and kept; what a
 * range or no version means is asked again after some minutes. What was downloaded with one login is not given to another.
 * Thread-safe.
 */
public final class ChartStore {

    private final Runner runner;
    private final Programs programs;
    private final Directories directories;
    private final Map<String, String> environment;
    private final Answers<Question, Archive> answers;

    /** Where downloads are made and where charts are kept. */
    public record Directories(Path work, Path charts) {}

    private record Question(ChartRef ref, RepositoryLogin login) {}

    public ChartStore(
            Runner runner, Programs programs, Directories directories, Map<String, String> environment, Clock clock) {
        this.runner = runner;
        this.programs = programs;
        this.directories = directories;
        this.environment = Map.copyOf(environment);
        this.answers = new Answers<>(clock, archive -> Files.exists(archive.file()));
    }

    /**
     * Return the chart, downloading it when it is not there. Fails with {@link Fault#NOT_FOUND}, {@link Fault#DENIED} or
     * {@link Fault#UNAVAILABLE} and Helm's words.
     */
    public Archive pull(ChartRef ref, RepositoryLogin login) {
        return answers.get(new Question(ref, login), this::download);
    }

    /** Ask again when the chart is wanted next. */
    public void forget(ChartRef ref) {
        answers.forget(question -> question.ref().equals(ref));
    }

    private Archive download(Question question) {
        Path folder = directories
                .charts()
                .resolve(question.login().folder(question.ref().chart()));
        ChartRef ref = question.ref();
        Path kept = folder.resolve(ref.version() + ".tgz");
        if (ChartVersion.isExact(ref.version()) && Files.exists(kept)) {
            return chart(ref, ref.version(), kept);
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

    private static Archive chart(ChartRef ref, String version, Path file) {
        return new Archive("chart " + ref.title(), version, file, Packing.ONE_DIRECTORY);
    }

    private Archive keep(ChartRef ref, Path pulled, Path folder) {
        try (Stream<Path> files = Files.list(pulled)) {
            Path archive = files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new FaultException(
                            Fault.INVALID, "chart " + ref.title() + ": the download holds no archive"));
            String version = ChartVersion.of(chart(ref, "", archive).files());
            Files.createDirectories(folder);
            Path kept = folder.resolve(version + ".tgz");
            Files.move(archive, kept, StandardCopyOption.REPLACE_EXISTING);
            ArchiveFolder.trim(directories.charts());
            return chart(ref, version, kept);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
