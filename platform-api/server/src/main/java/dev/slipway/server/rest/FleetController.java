package dev.slipway.server.rest;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetObjects;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.RowFilter;
import dev.slipway.portal.listing.Rows;
import dev.slipway.portal.trace.Timelines;
import dev.slipway.portal.trace.Tracer;
import dev.slipway.portal.trace.TreeJson;
import dev.slipway.server.access.Access;
import dev.slipway.server.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and objects of the fleet. All reading is from watches. */
@RestController
@RequestMapping("/api/v1")
final class FleetController {

    private static final String SETS =
            "/{set:claims|composites|managed|clusters|applications|externalsecrets|terraform}";
    private static final String ONE = SETS + "/{namespace}/{name}";
    private static final int TOLD = 1000;

    private final Fleet fleet;
    private final FleetObjects objects;
    private final Journal journal;
    private final Access access;

    FleetController(Fleet fleet, FleetObjects objects, Journal journal, Access access) {
        this.fleet = fleet;
        this.objects = objects;
        this.journal = journal;
        this.access = access;
    }

    /** Return how many there are of everything, by state. */
    @GetMapping("/fleet")
    Map<String, Map<String, Integer>> overview(@RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        fleet.overview(RowFilter.all(), access.sight(caller)).forEach((set, page) -> {
            Map<String, Integer> states = new TreeMap<>();
            page.states().forEach((state, count) -> states.put(state.word(), count));
            counts.put(set.path(), states);
        });
        return counts;
    }

    @GetMapping(SETS)
    ItemPage list(
            @PathVariable String set, HttpServletRequest request, @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        ListQuery query = ListQuery.of(request);
        return ItemPage.of(
                fleet.page(ResourceSet.of(set), query.filter(), access.sight(caller), query.after(), query.limit()));
    }

    /** The namespace of objects that live in none is written {@code -}. */
    @GetMapping(ONE)
    Map<String, Object> one(
            @PathVariable String set,
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        ResourceSet chosen = ResourceSet.of(set);
        KubeObject object = object(chosen, kind, namespace, name, caller);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("summary", Item.of(Rows.of(object)));
        answer.put("conditions", object.list("status", "conditions"));
        if (chosen.isShownWhole()) {
            answer.put("object", object.tree());
        }
        return answer;
    }

    @GetMapping(ONE + "/tree")
    Map<String, Object> tree(
            @PathVariable String set,
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        KubeObject object = object(ResourceSet.of(set), kind, namespace, name, caller);
        return TreeJson.of(new Tracer(objects).trace(object.ref()));
    }

    @GetMapping(ONE + "/timeline")
    List<Happened> timeline(
            @PathVariable String set,
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        KubeObject object = object(ResourceSet.of(set), kind, namespace, name, caller);
        return Timelines.of(object, objects, journal, TOLD).stream()
                .map(Happened::of)
                .toList();
    }

    private KubeObject object(ResourceSet set, String kind, String namespace, String name, Subject caller) {
        String where = namespace.equals("-") ? "" : namespace;
        KubeObject found = fleet.find(set, kind, where, name)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, "there is no " + name + " among the " + set.path() + " of " + namespace));
        access.require(caller, set.path(), "get", Access.name(set, found));
        return found;
    }
}
