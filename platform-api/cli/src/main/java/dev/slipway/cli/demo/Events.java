package dev.slipway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.local.controlplane.ApiClient;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Objects as they change, from several watches in one queue. A watch that ends begins again with what is there. */
final class Events implements AutoCloseable {

    private static final int WATCH_SECONDS = 300;

    private final BlockingQueue<JsonNode> queue = new LinkedBlockingQueue<>();
    private final ApiClient api;
    private volatile boolean closed;

    Events(ApiClient api) {
        this.api = api;
    }

    /** Follows a collection; one that is not served yet is asked for again until it is. */
    void follow(String path) {
        var thread = new Thread(() -> watch(path), "watch " + path);
        thread.setDaemon(true);
        thread.start();
    }

    /** The next object that changed; null when none did in time. */
    @Nullable
    JsonNode next(long milliseconds) throws InterruptedException {
        return queue.poll(milliseconds, TimeUnit.MILLISECONDS);
    }

    private void watch(String path) {
        while (!closed) {
            try {
                api.watch(path, WATCH_SECONDS, event -> {
                    queue.add(event.path("object"));
                    return closed;
                });
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
