package dev.slipway.delivery.agent;

import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.handover.message.Happenings;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What an agent does, kept until the hub takes it: the newest entries only, since an agent may be alone for weeks. Nothing
 * can be read from it here.
 */
final class ForwardedJournal implements Journal {

    private static final int KEPT = 2_000;
    private static final int AT_ONCE = 500;

    private final Deque<Entry> waiting = new ArrayDeque<>();
    private long batches;

    @Override
    public synchronized void append(Entry entry) {
        if (waiting.size() == KEPT) {
            waiting.removeFirst();
        }
        waiting.addLast(entry);
    }

    @Override
    public List<Entry> about(Ref object, int limit) {
        return List.of();
    }

    @Override
    public List<Entry> causedBy(String correlation, int limit) {
        return List.of();
    }

    /** Send what waits, if the hub is there. */
    synchronized void send(BooleanSupplier connected, Consumer<Report> hub) {
        while (!waiting.isEmpty() && connected.getAsBoolean()) {
            List<Entry> batch = new ArrayList<>();
            while (!waiting.isEmpty() && batch.size() < AT_ONCE) {
                batch.add(waiting.removeFirst());
            }
            hub.accept(Report.of(
                    Kinds.JOURNAL,
                    Long.toString(batches++),
                    Happenings.of(batch).bytes()));
        }
    }
}
