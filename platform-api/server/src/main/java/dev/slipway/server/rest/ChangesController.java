package dev.slipway.server.rest;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.fleet.Changes;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.server.access.Access;
import dev.slipway.server.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changes in the fleet, as server-sent events, for as long as somebody reads. */
@RestController
final class ChangesController {

    /** Each reader has a thread of its own, so that a slow one holds up nobody. */
    private static final int READERS = 100;

    private final Fleet fleet;
    private final Access access;
    private final Semaphore places = new Semaphore(READERS);

    ChangesController(Fleet fleet, Access access) {
        this.fleet = fleet;
        this.access = access;
    }

    @GetMapping(path = "/api/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(
            @RequestParam(defaultValue = "") String sets,
            HttpServletRequest request,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        ListQuery query = ListQuery.of(request, Set.of("sets"));
        Set<ResourceSet> wanted = sets(sets);
        if (!places.tryAcquire()) {
            throw new FaultException(
                    Fault.THROTTLED, READERS + " readers of changes are connected already; try again later");
        }
        SseEmitter emitter = new SseEmitter(0L);
        Changes changes = Changes.open(fleet, wanted, query.filter());
        Thread thread = new Thread(
                new ChangeStream(emitter, changes, () -> access.sight(caller), places::release), "slipway-changes");
        thread.setDaemon(true);
        thread.start();
        return emitter;
    }

    private static Set<ResourceSet> sets(String names) {
        if (names.isEmpty()) {
            return EnumSet.allOf(ResourceSet.class);
        }
        Set<ResourceSet> sets = EnumSet.noneOf(ResourceSet.class);
        Arrays.stream(names.split(",")).map(String::strip).map(ResourceSet::of).forEach(sets::add);
        return sets;
    }
}
