package dev.slipway.server.rest;

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

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping(params = "correlation")
    List<Happened> causedBy(@RequestParam String correlation) {
        return journal.causedBy(correlation, LIMIT).stream().map(Happened::of).toList();
    }

    @GetMapping(params = {"apiVersion", "kind", "name"})
    List<Happened> about(
            @RequestParam String apiVersion,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String namespace,
            @RequestParam String name) {
        Ref ref = new Ref(Gvk.of(apiVersion, kind), namespace, name);
        return journal.about(ref, LIMIT).stream().map(Happened::of).toList();
    }
}
