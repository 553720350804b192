package dev.slipway.local.tool;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One tool: programs that belong together and come from the same place.
 *
 * @param name what messages, the cache's marker and the lock are called
 * @param version the pinned version
 * @param folder where the cache keeps it, relative to the cache
 * @param probes how to see that each program is there and of an acceptable version; one per program
 * @param sources where it can come from, in the order in which they are tried; the cache is looked at between those
 *     that use programs in place and those that install
 */
public record Tool(String name, String version, String folder, List<Probe> probes, List<ToolSource> sources) {

    public Tool {
        probes = List.copyOf(probes);
        sources = List.copyOf(sources);
    }

    /** The programs, relative to the tool's directory. */
    public List<String> programs() {
        return probes.stream().map(Probe::program).toList();
    }

    /**
     * How to ask a program for its version.
     *
     * @param program the file's name
     * @param arguments what makes it print its version and exit
     * @param accepted found somewhere in what it prints
     */
    public record Probe(String program, List<String> arguments, Pattern accepted) {

        static Probe of(String program, String arguments, String accepted) {
            return new Probe(program, List.of(arguments.split(" ")), Pattern.compile(accepted));
        }
    }
}
