package dev.slipway.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells a user what went wrong in a sentence; the stack trace is for {@code SLIPWAY_DEBUG=true}. */
final class Failures {

    private Failures() {}

    static int report(Exception failure, CommandLine command, ParseResult result) {
        var message = failure.getMessage();
        command.getErr().println("slipway: " + (message == null ? failure.toString() : message));
        if (Boolean.parseBoolean(System.getenv("SLIPWAY_DEBUG"))) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }
}
