package dev.slipway.server.wiring;

import dev.slipway.delivery.source.program.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has programs installed when they are needed first, by a process of its own, so that a platform that never needs them
 * starts no later for them.
 */
final class Installer implements Programs.Missing {

    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);
    private static final Set<String> KNOWN = Set.of("helm", "jsonnet", "tofu");

    private final List<String> command;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    /** Make one that runs the command with the program's name after it; none installs nothing. */
    Installer(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public String advice(String program) {
        if (command.isEmpty() || !KNOWN.contains(program) || failed.contains(program)) {
            return "install it" + (failed.contains(program) ? "; the server tried to and could not, see its log" : "");
        }
        if (begun.add(program)) {
            begin(program);
        }
        return "it is being installed, which can take minutes; this is tried again by itself";
    }

    private void begin(String program) {
        List<String> all = new ArrayList<>(command);
        all.add(program);
        try {
            Process process = new ProcessBuilder(all).inheritIO().start();
            LOG.atInfo().addKeyValue("program", program).log("a program is missing and is being installed");
            process.onExit().thenAccept(ended -> ended(program, ended.exitValue()));
        } catch (IOException impossible) {
            failed.add(program);
            LOG.atWarn().setCause(impossible).addKeyValue("program", program).log("a program cannot be installed");
        }
    }

    private void ended(String program, int status) {
        if (status != 0) {
            failed.add(program);
        }
        LOG.atInfo()
                .addKeyValue("program", program)
                .addKeyValue("status", status)
                .log(status == 0 ? "a program is installed" : "a program could not be installed");
    }
}
