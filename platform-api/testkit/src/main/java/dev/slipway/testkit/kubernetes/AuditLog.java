package dev.slipway.testkit.kubernetes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The API server's audit log; an event is in it by the time its request is answered. */
public record AuditLog(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A position in the log: everything after it happened after this call. */
    public long mark() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events after the mark, in order of their answers. */
    public List<AuditEvent> since(long mark) {
        try (var channel = FileChannel.open(file).position(mark)) {
            var text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            var events = new ArrayList<AuditEvent>();
            // The last line may be half written; its request is not answered yet.
            for (var line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                events.add(AuditEvent.of(JSON.readTree(line)));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
