package dev.slipway.runtime.step;

import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recorded histories of released workflow versions. To add those of a new version, run the workflow's test with
 * {@code -Dhistories.record=platform-api/runtime/src/test/resources/histories/v2}; those of older versions stay.
 */
final class Histories {

    static final Path DIRECTORY = Path.of("src", "test", "resources", "histories");

    private Histories() {}

    static void recordIfAsked(WorkflowClient client, String workflowId, String name) {
        String directory = System.getProperty("histories.record", "");
        if (directory.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Path.of(directory));
            String history = client.fetchHistory(workflowId).toJson(true);
            Files.writeString(Path.of(directory, name + ".json"), anonymous(history) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who recorded it, and where, is nobody's business. */
    private static String anonymous(String history) {
        String worker = ManagementFactory.getRuntimeMXBean().getName();
        return history.replace(worker, "1@recorder");
    }
}
