package dev.slipway.cli;

import java.util.List;

/** Libraries log on their own; in a command's output only the logs of the server and of agents are wanted. */
final class QuietLogging {

    private QuietLogging() {}

    static void unlessServer(String... arguments) {
        if (!List.of(arguments).contains("server") && !List.of(arguments).containsAll(List.of("agent", "run"))) {
            System.setProperty("logback.configurationFile", "dev/slipway/cli/logback-quiet.xml");
        }
    }
}
