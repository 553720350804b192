package dev.slipway.local.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Programs of Debian's packages, with every package that they need and this machine lacks, unpacked into the cache and
 * not installed: that takes no rights, and nothing else on the machine sees them. apt keeps its lists and downloads in a
 * directory of its own meanwhile and checks signatures as it always does. What is installed is a small script for each
 * program, which tells it where its libraries and fonts are.
 *
 * @param packages what to get
 * @param programs the tool's programs, by where their packages have them
 * @param installed dpkg's record of what the machine has already
 */
record DebianPackages(
        List<String> packages, Map<String, String> programs, Path installed, Map<String, String> environment)
        implements ToolSource.Installer {

    /** The record of the machine itself. */
    static final Path INSTALLED = Path.of("/var/lib/dpkg/status");

    private static final String TREE = "packages";
    private static final String FONTS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>/usr/share/fonts</dir>
              <dir prefix="relative">packages/usr/share/fonts</dir>
              <cachedir prefix="xdg">fontconfig</cachedir>
            </fontconfig>
            """;

    @Override
    public String title() {
        return "Debian packages";
    }

    @Override
    public void install(Tool tool, Path directory, Progress progress) throws Miss, IOException, InterruptedException {
        var apt = command("apt-get");
        var unpack = command("dpkg-deb");
        progress.line("downloading " + String.join(", ", packages) + " from Debian; this happens once");
        var work = Files.createTempDirectory("slipway-apt-");
        try {
            download(apt, work);
            for (var archive : archives(work)) {
                Subprocess.run(
                        List.of(
                                unpack,
                                "-x",
                                archive.toString(),
                                directory.resolve(TREE).toString()),
                        work,
                        Map.of());
            }
        } finally {
            Directories.delete(work);
        }
        Files.writeString(directory.resolve("fonts.conf"), FONTS);
        var libraries = libraries(directory);
        for (var program : new TreeMap<>(programs).entrySet()) {
            if (!Files.isExecutable(directory.resolve(TREE).resolve(program.getValue()))) {
                throw new Miss("the packages hold no " + program.getValue() + "; if they are installed already, put "
                        + program.getKey() + " on the PATH");
            }
            var script = directory.resolve(program.getKey());
            Files.writeString(script, script(libraries, program.getValue()));
            script.toFile().setExecutable(true, false);
        }
    }

    private String command(String name) throws Miss {
        var wanted = new Tool(name, "", "", List.of(Tool.Probe.of(name, "--version", "")), List.of());
        return new SearchPath(environment).locate(wanted).resolve(name).toString();
    }

    private void download(String apt, Path work) throws Miss, IOException, InterruptedException {
        Files.createDirectories(work.resolve("state/lists/partial"));
        Files.createDirectories(work.resolve("cache/archives/partial"));
        var options = List.of(
                apt,
                "--quiet",
                "-o",
                "Dir::State=" + work.resolve("state"),
                "-o",
                "Dir::State::status=" + installed,
                "-o",
                "Dir::Cache=" + work.resolve("cache"),
                // Both directories are nobody else's, and a user without rights could take no lock.
                "-o",
                "Debug::NoLocking=true",
                "-o",
                "APT::Sandbox::User=");
        Subprocess.run(with(options, List.of("update")), work, quiet());
        var install = new ArrayList<>(List.of("--yes", "--download-only", "--no-install-recommends", "install"));
        install.addAll(packages);
        Subprocess.run(with(options, install), work, quiet());
    }

    private static List<String> with(List<String> options, List<String> command) {
        return Stream.concat(options.stream(), command.stream()).toList();
    }

    private static Map<String, String> quiet() {
        return Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C.UTF-8");
    }

    private static List<Path> archives(Path work) throws IOException {
        try (var files = Files.list(work.resolve("cache/archives"))) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .sorted()
                    .toList();
        }
    }

    /** The directories with shared libraries; some packages keep theirs in one below the usual. */
    private static String libraries(Path directory) throws IOException {
        var tree = directory.resolve(TREE);
        try (var files = Files.exists(tree) ? Files.walk(tree) : Stream.<Path>empty()) {
            var found = files.filter(file -> file.toString().contains("/lib/"))
                    .filter(file -> String.valueOf(file.getFileName()).matches("lib.*\\.so(\\..*)?"))
                    .map(file -> "$here/" + directory.relativize(file.resolveSibling("")))
                    .collect(Collectors.toCollection(TreeSet::new));
            return String.join(":", found);
        }
    }

    private static String script(String libraries, String program) {
        return """
                #!/bin/sh
                here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
                export LD_LIBRARY_PATH="%s${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
                export FONTCONFIG_FILE="${FONTCONFIG_FILE:-$here/fonts.conf}"
                exec "$here/%s/%s" "$@"
                """.formatted(libraries, TREE, program);
    }
}
