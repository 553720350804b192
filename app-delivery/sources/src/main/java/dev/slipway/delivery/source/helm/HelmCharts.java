package dev.slipway.delivery.source.helm;

import dev.slipway.api.argocd.HelmSource;
import dev.slipway.delivery.source.helm.HelmHome.PassCredentials;
import dev.slipway.delivery.source.helm.ValueFiles.Missing;
import dev.slipway.delivery.source.program.Printed;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.delivery.source.program.Run;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Renders charts with the real Helm: {@code helm template}, and {@code helm dependency build} before it when a dependency
 * is not there. Only the chart, what it depends on and the files of values are written out, into a directory that is
 * removed afterwards.
 */
public final class HelmCharts {

    private static final String SOURCE = "source";
    private static final List<String> MISSING_DEPENDENCY = List.of(
            "found in requirements.yaml, but missing in charts",
            "found in Chart.yaml, but missing in charts/ directory");

    private final Runner runner;
    private final Programs programs;
    private final Path workDirectory;
    private final Map<String, String> environment;

    /** @param environment the process's own, of which Helm is told proxies and certificates only */
    public HelmCharts(Runner runner, Programs programs, Path workDirectory, Map<String, String> environment) {
        this.runner = runner;
        this.programs = programs;
        this.workDirectory = workDirectory;
        this.environment = Map.copyOf(environment);
    }

    /** What one render works with. */
    private record Site(WorkDirectory work, HelmHome home, FileTree tree, String chart) {

        Path directory() {
            return work.directory(SOURCE + "/" + chart);
        }
    }

    /**
     * Return the YAML that Helm prints, hooks and, unless they are skipped, CRDs included. Fails with
     * {@link Fault#INVALID} and Helm's words, or with {@link Fault#UNAVAILABLE} when a dependency cannot be fetched.
     */
    public String render(FileTree tree, String chart, HelmRequest request, RepositoryLogins logins) {
        try (WorkDirectory work = WorkDirectory.in(workDirectory)) {
            Site site = new Site(work, new HelmHome(work, environment), tree, chart);
            new ChartDirectory(tree, work, SOURCE).write(chart);
            List<String> arguments = arguments(site, request);
            Printed printed = helm("helm template", arguments, site);
            if (MISSING_DEPENDENCY.stream().anyMatch(printed.errors()::contains)) {
                buildDependencies(site, request.options(), logins);
                printed = helm("helm template", arguments, site);
            }
            if (!printed.succeeded()) {
                throw new FaultException(
                        Fault.INVALID, "failed to execute helm template command: " + explanation(printed, site));
            }
            return printed.output();
        }
    }

    private List<String> arguments(Site site, HelmRequest request) {
        HelmSource options = request.options();
        ValueFiles files = new ValueFiles(site.tree(), site.chart(), request.references());
        Missing missing = Boolean.TRUE.equals(options.ignoreMissingValueFiles()) ? Missing.IS_IGNORED : Missing.FAILS;
        List<String> names = new ArrayList<>(request.references().keySet());
        Function<ValueFile, Path> place = file -> {
            String root = file.tree().isEmpty() ? SOURCE : "reference-" + names.indexOf(file.tree());
            String path = root + "/" + file.path();
            return file.node() == null
                    ? site.work().root().resolve(path)
                    : site.work().write(path, file.node().read());
        };
        List<String> values = new ArrayList<>();
        for (ValueFile file : files.find(Objects.requireNonNullElse(options.valueFiles(), List.of()), missing)) {
            values.add(file.remote() ? file.path() : place.apply(file).toString());
        }
        ownValues(options)
                .forEach(own -> values.add(site.work()
                        .write("values.yaml", own.getBytes(StandardCharsets.UTF_8))
                        .toString()));
        return TemplateArguments.of(request, values, text -> place.apply(files.one(text)));
    }

    /** The object takes the place of the text. */
    private static List<String> ownValues(HelmSource options) {
        if (options.valuesObject() != null && !options.valuesObject().isEmpty()) {
            return List.of(Json.toJson(options.valuesObject()));
        }
        return options.values() == null || options.values().isEmpty() ? List.of() : List.of(options.values());
    }

    private void buildDependencies(Site site, HelmSource options, RepositoryLogins logins) {
        List<RepositoryLogin> used = ChartDirectory.repositories(site.tree(), site.chart()).stream()
                .flatMap(repository -> login(repository, logins).stream())
                .distinct()
                .toList();
        site.home().write(used, PassCredentials.of(Boolean.TRUE.equals(options.passCredentials())));
        List<String> arguments = new ArrayList<>(List.of("dependency", "build"));
        if (used.stream().anyMatch(RepositoryLogin::plainHttp)) {
            arguments.add("--plain-http");
        }
        Printed printed = helm("helm dependency build", arguments, site);
        if (!printed.succeeded()) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "error building helm chart dependencies: failed to build dependencies: "
                            + explanation(printed, site));
        }
    }

    private static List<RepositoryLogin> login(String repository, RepositoryLogins logins) {
        if (repository.startsWith("@") || repository.startsWith("alias:")) {
            String name = repository.substring(repository.startsWith("@") ? 1 : "alias:".length());
            return logins.named(name).stream().toList();
        }
        if (!repository.contains("://") || repository.startsWith("file://")) {
            return List.of();
        }
        RepositoryLogin login = logins.of(repository);
        String name = login.name().isEmpty() ? repository.replace('/', '-') : login.name();
        return List.of(new RepositoryLogin(
                name,
                login.url(),
                login.username(),
                login.password(),
                login.oci(),
                login.insecure(),
                login.plainHttp()));
    }

    private Printed helm(String title, List<String> arguments, Site site) {
        List<String> command = new ArrayList<>();
        command.add(programs.find("helm").toString());
        command.addAll(arguments);
        return runner.run(
                Run.of(title, command, site.directory()).with(site.home().environment()));
    }

    private static String explanation(Printed printed, Site site) {
        return site.work().redact(printed.explanation(), SOURCE + "/" + site.chart());
    }
}
