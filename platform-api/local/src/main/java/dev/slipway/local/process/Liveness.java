package dev.slipway.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a process still does anything. In a container whose first process does not collect its dead, they stay in the
 * process table as zombies, which Java takes for alive; Linux tells by the state after the name in /proc/PID/stat.
 */
final class Liveness {

    private Liveness() {}

    static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && !isZombie(handle.pid());
    }

    private static boolean isZombie(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            // The name is in parentheses and may itself hold some.
            var text = Files.readString(stat, StandardCharsets.ISO_8859_1);
            var state = text.substring(text.lastIndexOf(')') + 2).charAt(0);
            return state == 'Z' || state == 'X';
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
