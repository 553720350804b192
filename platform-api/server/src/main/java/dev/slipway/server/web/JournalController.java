package dev.slipway.server.web;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the journal: what happened to an object, or what a commit led to. */
@RestController
@RequestMapping("/api/v1/journal")
final class JournalController {

    private static final int LIMIT = 1000;

    /** An entry as it goes over the wire; times are RFC 3339. */
    record Line(
            String at,
            String correlation,
            String apiVersion,
            String kind,
            String namespace,
            String name,
            String event,
            String message) {

        static Line of(Entry entry) {
            Ref object = entry.object();
            return new Line(
                    entry.at().toString(),
                    entry.correlation(),
                    object.gvk().apiVersion(),
                    object.gvk().kind(),
                    object.namespace(),
                    object.name(),
                    entry.event(),
                    entry.message());
        }
    }

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping(params = "correlation")
    List<Line> causedBy(@RequestParam String correlation) {
        return journal.causedBy(correlation, LIMIT).stream().map(Line::of).toList();
    }

    @GetMapping(params = {"apiVersion", "kind", "name"})
    List<Line> about(
            @RequestParam String apiVersion,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String namespace,
            @RequestParam String name) {
        Ref ref = new Ref(Gvk.of(apiVersion, kind), namespace, name);
        return journal.about(ref, LIMIT).stream().map(Line::of).toList();
    }
}
