package dev.slipway.server.rest;

import dev.slipway.portal.fleet.Changes;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetChange;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Writes changes to one reader until it has gone: {@code ready} once, then {@code changed} and {@code removed}, and
 * {@code resync} when something was left out.
 */
record ChangeStream(SseEmitter emitter, Changes changes, Supplier<Fleet.Sight> sight, Runnable done)
        implements Runnable {

    private static final long PATIENCE_MILLIS = 15_000;

    @Override
    public void run() {
        try (changes) {
            emitter.send(SseEmitter.event().name("ready").data("{}"));
            while (!Thread.currentThread().isInterrupted()) {
                tell(changes.await(PATIENCE_MILLIS));
            }
        } catch (IOException | IllegalStateException gone) {
            // The reader has closed the connection, which is how streams end; the container has been told by itself.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(emitter::complete);
        } catch (RuntimeException failed) {
            end(() -> emitter.completeWithError(failed));
        } finally {
            done.run();
        }
    }

    private static void end(Runnable completion) {
        try {
            completion.run();
        } catch (IllegalStateException endedMeanwhile) {
            // The reader was quicker.
            return;
        }
    }

    private void tell(Changes.News news) throws IOException {
        if (news.lost()) {
            emitter.send(SseEmitter.event().name("resync").data("{}"));
        }
        // Rights may have been taken away since the stream was opened.
        Fleet.Sight now = sight.get();
        for (FleetChange change : news.changes()) {
            if (now.shows(change.set(), change.row())) {
                emitter.send(SseEmitter.event()
                        .name(change.removed() ? "removed" : "changed")
                        .data(Json.toJson(tree(change))));
            }
        }
        if (news.isEmpty()) {
            // A reader that has gone is noticed by writing only.
            emitter.send(SseEmitter.event().comment("waiting"));
        }
    }

    private static Map<String, Object> tree(FleetChange change) {
        return Map.of("set", change.set().path(), "item", Json.tree(Item.of(change.row())));
    }
}
