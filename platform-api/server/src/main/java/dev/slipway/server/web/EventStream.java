package dev.slipway.server.web;

import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.TaskEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A task's events as server-sent events, until the task has ended or the reader has gone. */
record EventStream(Scaffolder scaffolder, String task, long after) implements StreamingResponseBody {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_SIGNS = 20;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        long last = after;
        for (int looks = 1; ; looks++) {
            boolean over = scaffolder.get(task).status().isFinal();
            for (TaskEvent event : scaffolder.events(task, last)) {
                String data = Json.toJson(ScaffolderTrees.event(event));
                write(out, "event: " + event.type() + "\ndata: " + data + "\n\n");
                last = event.id();
            }
            if (over) {
                return;
            }
            if (looks % LOOKS_BETWEEN_SIGNS == 0) {
                // A reader that has gone is noticed by writing only.
                write(out, ": waiting\n\n");
            }
            pause();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
