package dev.slipway.server.console;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.console.Show;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.server.access.Operations;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pages of the fleet, and the buttons on them. */
@RestController
@RequestMapping(path = "/ui", produces = MediaType.TEXT_HTML_VALUE)
final class ConsoleController {

    private static final String SETS =
            "/{set:claims|composites|managed|clusters|applications|externalsecrets|terraform}";
    private static final String ONE = SETS + "/{namespace}/{name}";
    private static final Map<String, String> NOTICES = Map.of(
            "sync", "A sync was asked for.",
            "refresh", "A fresh comparison was asked for.",
            "plan", "A new plan was asked for.",
            "approve", "The plan is approved.",
            "reject", "The plan is rejected.",
            "adopt", "The state will take the world as it is.");

    private final FleetPages pages;
    private final Operations operations;
    private final Differences differences;

    ConsoleController(FleetPages pages, Operations operations, Differences differences) {
        this.pages = pages;
        this.operations = operations;
        this.differences = differences;
    }

    @GetMapping
    String overview(@RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        return pages.overview(session);
    }

    @GetMapping(SETS)
    String list(
            @PathVariable String set,
            @RequestParam Map<String, String> parameters,
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        return pages.list(session, ResourceSet.of(set), parameters);
    }

    @GetMapping(ONE)
    String object(
            @PathVariable String set,
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        String notice = NOTICES.getOrDefault(parameters.getOrDefault("asked", ""), "");
        return pages.object(session, ResourceSet.of(set), place(namespace, name, parameters), notice);
    }

    /** Asks before it syncs, and says what that would do. */
    @GetMapping("/applications/{namespace}/{name}/sync")
    String sync(
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        return pages.sync(session, place(namespace, name, Map.of()), differences::page);
    }

    @PostMapping("/applications/{namespace}/{name}/{what:sync|refresh}")
    ResponseEntity<String> application(
            @PathVariable String namespace,
            @PathVariable String name,
            @PathVariable String what,
            @RequestParam(defaultValue = "false") boolean prune,
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        Ref ref = pages.find(ResourceSet.APPLICATIONS, place(namespace, name, Map.of()))
                .ref();
        if (what.equals("sync")) {
            operations.sync(session.user(), ref, "", prune);
        } else {
            operations.refresh(session.user(), ref);
        }
        return back(ResourceSet.APPLICATIONS, ref, what);
    }

    @PostMapping("/terraform/{namespace}/{name}/{what:plan|approve|reject|adopt}")
    ResponseEntity<String> terraform(
            @PathVariable String namespace,
            @PathVariable String name,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String contentHash,
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        Ref ref = pages.find(ResourceSet.TERRAFORM, place(namespace, name, Map.of()))
                .ref();
        if (what.equals("plan")) {
            operations.plan(session.user(), ref);
        } else {
            Operations.Answer answer = Operations.Answer.valueOf(what.toUpperCase(Locale.ROOT));
            operations.answer(session.user(), ref, answer, contentHash);
        }
        return back(ResourceSet.TERRAFORM, ref, what);
    }

    private static Ref place(String namespace, String name, Map<String, String> parameters) {
        String kind = parameters.getOrDefault("kind", "");
        return new Ref(Gvk.of("", kind), namespace.equals("-") ? "" : namespace, name);
    }

    private static ResponseEntity<String> back(ResourceSet set, Ref ref, String what) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Show.link(set, ref) + "&asked=" + what)
                .build();
    }
}
