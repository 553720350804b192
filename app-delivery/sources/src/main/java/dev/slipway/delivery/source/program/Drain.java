package dev.slipway.delivery.source.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Empties a stream in a thread of its own, so that the writer never blocks, and keeps its beginning. */
final class Drain {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final InputStream stream;
    private final long limit;
    private final Runnable whenFull;
    private final Thread thread;
    private volatile boolean overflowed;

    private Drain(InputStream stream, long limit, Runnable whenFull) {
        this.stream = stream;
        this.limit = limit;
        this.whenFull = whenFull;
        this.thread = new Thread(this::empty, "program-output");
        thread.setDaemon(true);
    }

    static Drain of(InputStream stream, long limit, Runnable whenFull) {
        Drain drain = new Drain(stream, limit, whenFull);
        drain.thread.start();
        return drain;
    }

    private void empty() {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                int room = (int) Math.min(read, limit - kept.size());
                kept.write(buffer, 0, room);
                if (room < read && !overflowed) {
                    overflowed = true;
                    whenFull.run();
                }
            }
        } catch (IOException ended) {
            // The program was killed; what it had printed before is all there is.
        }
    }

    boolean overflowed() {
        return overflowed;
    }

    /** Return what was kept, once the stream has ended. */
    String text() throws InterruptedException {
        thread.join();
        return kept.toString(StandardCharsets.UTF_8);
    }
}
