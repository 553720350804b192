package dev.slipway.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command is about, given as {@code KIND/NAME}. */
record Target(String kind, String name) {

    /** Read it; anything else is a wrong call. */
    static Target of(String text, CommandSpec spec) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new ParameterException(
                    spec.commandLine(), "What to " + spec.name() + " is given as KIND/NAME, not " + text);
        }
        return new Target(text.substring(0, slash), text.substring(slash + 1));
    }
}
