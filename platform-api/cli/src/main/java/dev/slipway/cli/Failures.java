package dev.slipway.cli;

import org.jspecify.annotations.Nullable;
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
        return isInPlaceOfArgo(command) ? ArgoStatus.of(failure) : 1;
    }

    private static boolean isInPlaceOfArgo(@Nullable CommandLine command) {
        return command != null
                && (command.getCommandSpec().userObject() instanceof ArgoStatus.Kept
                        || isInPlaceOfArgo(command.getParent()));
    }
}
