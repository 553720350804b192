package dev.slipway.local.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * {@code go build} from a wrapper module that pins every version: {@code go.mod}, {@code go.sum} and a {@code tools.go}
 * that imports the commands, kept as resources. Wrappers, because {@code go install pkg@version} refuses modules that
 * have replace directives. Sources come from the Go module proxy that the environment names.
 *
 * @param module the resource folder beside {@code dev/slipway/local/go}
 * @param packages what to build: program name to Go package
 * @param linker flags for the linker, usually the version to stamp in
 * @param environment where {@code go} is looked for and what it runs with
 */
record GoBuild(String module, Map<String, String> packages, String linker, Map<String, String> environment)
        implements ToolSource.Installer {

    private static final List<String> FILES = List.of("go.mod", "go.sum", "tools.go");
    private static final Duration REPORT_EVERY = Duration.ofSeconds(10);

    @Override
    public String title() {
        return "go build";
    }

    @Override
    public void install(Tool tool, Path directory, Progress progress) throws Miss, IOException, InterruptedException {
        var go = go();
        var source = Files.createTempDirectory("slipway-go-" + module);
        try {
            unpack(source);
            for (var program : new TreeMap<>(packages).entrySet()) {
                build(go, source, directory.resolve(program.getKey()), program.getValue(), progress);
            }
        } finally {
            Directories.delete(source);
        }
    }

    private String go() throws Miss {
        var go = new Tool("go", "", "", List.of(Tool.Probe.of("go", "version", "go1")), List.of());
        return new SearchPath(environment).locate(go).resolve("go").toString();
    }

    private void unpack(Path source) throws IOException {
        for (var file : FILES) {
            var resource = "/dev/slipway/local/go/" + module + "/" + file;
            try (InputStream content = GoBuild.class.getResourceAsStream(resource)) {
                if (content == null) {
                    throw new IllegalStateException("the resource " + resource + " is missing");
                }
                Files.copy(content, source.resolve(file));
            }
        }
    }

    // checkstyle: allow ParameterNumber, because they are the words of one command line
    private void build(String go, Path source, Path output, String goPackage, Progress progress)
            throws Miss, IOException, InterruptedException {
        var program = output.getFileName();
        progress.line("building " + program + " from source with go; this happens once and takes minutes");
        var started = Instant.now();
        var process = new ProcessBuilder(
                        go,
                        "build",
                        "-v",
                        "-trimpath",
                        "-ldflags",
                        "-s -w " + linker,
                        "-o",
                        output.toString(),
                        goPackage)
                .directory(source.toFile())
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            var last = follow(lines, "building " + program, started, progress);
            if (process.waitFor() != 0) {
                throw new Miss("building " + goPackage + " failed: " + String.join(" | ", last));
            }
        } finally {
            process.destroy();
            process.waitFor(5, TimeUnit.SECONDS);
        }
        progress.line("built " + program + " in " + seconds(started) + " s");
    }

    private static ArrayDeque<String> follow(BufferedReader lines, String what, Instant started, Progress progress)
            throws IOException {
        var last = new ArrayDeque<String>();
        var reported = started;
        var packages = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            packages++;
            last.add(line);
            if (last.size() > 5) {
                last.remove();
            }
            if (Duration.between(reported, Instant.now()).compareTo(REPORT_EVERY) > 0) {
                reported = Instant.now();
                progress.line(what + ": " + packages + " packages fetched or compiled, " + seconds(started) + " s");
            }
        }
        return last;
    }

    private static long seconds(Instant started) {
        return Duration.between(started, Instant.now()).toSeconds();
    }
}
