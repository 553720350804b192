package dev.slipway.cli;

import dev.slipway.local.platform.SlipwayProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this very program was started, so that it can start itself again as a service. */
final class RunningProgram {

    private static final String NO_OPTIMISING_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC", NO_OPTIMISING_COMPILER, "-XX:-UsePerfData", "-Xmx128m", "-XX:+ExitOnOutOfMemoryError");
    private static final List<String> SERVER =
            List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError");

    private RunningProgram() {}

    /** With a server that gets fast: its compiler costs seconds in the first minute, and saves half of the work later. */
    static SlipwayProgram lasting() {
        return new SlipwayProgram(command(SMALL), command(SERVER));
    }

    /** With a server that begins fast. */
    static SlipwayProgram brief() {
        var flags = new ArrayList<>(SERVER);
        flags.add(NO_OPTIMISING_COMPILER);
        return new SlipwayProgram(command(SMALL), command(flags));
    }

    private static List<String> command(List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        var classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))) {
            var jar = Path.of(classPath).toAbsolutePath();
            command.addAll(archive(jar));
            command.addAll(List.of("-jar", jar.toString()));
        } else {
            command.addAll(List.of("-cp", classPath, Main.class.getName()));
        }
        return command;
    }

    /** The archive of loaded classes that the launcher script trains; it halves the start-up time. */
    private static List<String> archive(Path jar) {
        var archive = jar.resolveSibling("slipway.jsa");
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto") : List.of();
    }
}
