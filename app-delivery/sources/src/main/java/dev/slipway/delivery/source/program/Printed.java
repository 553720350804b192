package dev.slipway.delivery.source.program;

import java.util.stream.Collectors;

/** How a run ended by itself and what it printed. */
public record Printed(int exitCode, String output, String errors) {

    private static final int LONGEST = 4000;

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** Return what the program says of its failure, warnings left out, in a length that a condition can hold. */
    public String explanation() {
        if (errors.contains("out of memory") && errors.contains("runtime")) {
            return "it needs more memory than is allowed";
        }
        String text = errors.lines()
                .filter(line -> !line.startsWith("WARNING:") && !line.startsWith("# Warning:") && !line.isBlank())
                .collect(Collectors.joining("\n"))
                .strip();
        if (text.isEmpty()) {
            return "it ended with exit code " + exitCode + " and said nothing";
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
