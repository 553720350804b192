package dev.slipway.delivery.source.program;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of a program.
 *
 * @param title what messages call it, such as {@code helm template}
 * @param command the program's absolute path and its arguments; no secrets, which other users of the machine could read
 * @param directory where it runs; its home and its temporary files are there as well
 * @param environment all that it is given besides
 */
public record Run(String title, List<String> command, Path directory, Map<String, String> environment) {

    public Run {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static Run of(String title, List<String> command, Path directory) {
        return new Run(title, command, directory, Map.of());
    }

    public Run with(Map<String, String> added) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(added);
        return new Run(title, command, directory, all);
    }
}
