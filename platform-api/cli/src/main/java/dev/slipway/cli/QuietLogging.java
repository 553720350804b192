package dev.slipway.cli;

import java.util.Arrays;

/** Libraries log on their own; in a command's output only the server's log is wanted. */
final class QuietLogging {

    private QuietLogging() {}

    static void unlessServer(String... arguments) {
        if (Arrays.stream(arguments).noneMatch("server"::equals)) {
            System.setProperty("logback.configurationFile", "dev/slipway/cli/logback-quiet.xml");
        }
    }
}
