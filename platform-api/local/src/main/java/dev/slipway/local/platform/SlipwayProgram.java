package dev.slipway.local.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * How slipway starts itself in another process.
 *
 * @param command everything before the subcommand, for a small service
 * @param serverCommand the same for the server, which gets more memory and its class archive
 */
public record SlipwayProgram(List<String> command, List<String> serverCommand) {

    public SlipwayProgram {
        command = List.copyOf(command);
        serverCommand = List.copyOf(serverCommand);
    }

    List<String> service(List<String> arguments) {
        return joined(command, arguments);
    }

    List<String> server(List<String> arguments) {
        return joined(serverCommand, arguments);
    }

    private static List<String> joined(List<String> prefix, List<String> arguments) {
        var all = new ArrayList<>(prefix);
        all.addAll(arguments);
        return all;
    }
}
