package dev.slipway.delivery.handover.message;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Entries of an agent's journal on their way to the hub's. */
public record Happenings(List<Line> lines) {

    private static final int MOST = 1_000;

    /** One entry; texts only. */
    public record Line(
            String at,
            String correlation,
            String apiVersion,
            String kind,
            String namespace,
            String name,
            String uid,
            String event,
            String message) {}

    public Happenings {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    public static Happenings of(List<Entry> entries) {
        return new Happenings(entries.stream().map(Happenings::line).toList());
    }

    private static Line line(Entry entry) {
        Ref object = entry.object();
        return new Line(
                entry.at().toString(),
                entry.correlation(),
                object.gvk().apiVersion(),
                object.gvk().kind(),
                object.namespace(),
                object.name(),
                entry.uid(),
                entry.event(),
                entry.message());
    }

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    /** Return the entries in the bytes; fails with INVALID when they hold none, or too many. */
    public static Happenings of(byte[] bytes) {
        Happenings happenings = Json.convert(Json.tree(bytes), Happenings.class);
        if (happenings.lines().size() > MOST) {
            throw new FaultException(Fault.INVALID, "more than " + MOST + " entries at once");
        }
        return happenings;
    }

    /** Return the entries as those of a cluster. */
    public List<Entry> in(String cluster) {
        try {
            return lines.stream()
                    .map(line -> new Entry(
                            Instant.parse(line.at()),
                            line.correlation(),
                            new Ref(Gvk.of(line.apiVersion(), line.kind()), line.namespace(), line.name()),
                            line.uid(),
                            line.event(),
                            line.message() + " (cluster " + cluster + ")"))
                    .toList();
        } catch (DateTimeException | NullPointerException broken) {
            throw new FaultException(Fault.INVALID, "an entry of the journal cannot be read", broken);
        }
    }
}
