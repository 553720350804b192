package dev.slipway.server.console;

import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.console.Listed;
import dev.slipway.portal.console.ObjectPage;
import dev.slipway.portal.console.Overview;
import dev.slipway.portal.console.Pages;
import dev.slipway.portal.console.Shell;
import dev.slipway.portal.console.SyncPage;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetObjects;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.RowFilter;
import dev.slipway.portal.listing.RowKey;
import dev.slipway.portal.listing.Rows;
import dev.slipway.portal.trace.Timelines;
import dev.slipway.portal.trace.Tracer;
import dev.slipway.server.access.Access;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes the pages of the fleet for one who is logged in, of what they may see. */
@Component
final class FleetPages {

    private static final Set<String> FILTERS = Set.of("q", "namespace", "kind", "labelSelector", "state", "continue");
    private static final int PAGE = 50;
    private static final int ATTENTION = 20;
    private static final int TOLD = 60;

    private final Pages pages;
    private final Fleet fleet;
    private final FleetObjects objects;
    private final Journal journal;
    private final Access access;
    private final Surroundings around;
    private final Clock clock;

    FleetPages(
            Pages pages,
            Fleet fleet,
            FleetObjects objects,
            Journal journal,
            Access access,
            Surroundings around,
            Clock clock) {
        this.pages = pages;
        this.fleet = fleet;
        this.objects = objects;
        this.journal = journal;
        this.access = access;
        this.around = around;
        this.clock = clock;
    }

    String overview(Sessions.Session session) {
        Fleet.Sight sight = access.sight(session.user());
        List<Overview.Card> cards = new ArrayList<>();
        List<Overview.Problem> attention = new ArrayList<>();
        RowFilter failed = RowFilter.of("", "", "", "Failed", "");
        for (ResourceSet set : ResourceSet.values()) {
            var page = fleet.page(set, failed, sight, Optional.empty(), ATTENTION);
            cards.add(new Overview.Card(set, page.states()));
            page.rows().stream()
                    .limit(ATTENTION - attention.size())
                    .forEach(row -> attention.add(new Overview.Problem(set, row)));
        }
        return html("overview", shell(session, "Fleet", "overview", ""), new Overview(cards, attention, now()));
    }

    String list(Sessions.Session session, ResourceSet set, Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (FILTERS.contains(name) && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        RowFilter filter = RowFilter.of(
                given.getOrDefault("namespace", ""),
                given.getOrDefault("kind", ""),
                given.getOrDefault("labelSelector", ""),
                given.getOrDefault("state", ""),
                given.getOrDefault("q", ""));
        Optional<RowKey> after = Optional.ofNullable(given.get("continue")).map(RowKey::ofToken);
        var page = fleet.page(set, filter, access.sight(session.user()), after, PAGE);
        return html(
                "list",
                shell(session, set.title(), set.path(), ""),
                new Listed(set, page, given, after.isEmpty(), now()));
    }

    String object(Sessions.Session session, ResourceSet set, Ref place, String notice) {
        KubeObject object = find(set, place);
        access.require(session.user(), set.path(), "get", Access.name(set, object));
        ObjectPage page = new ObjectPage(
                set,
                object,
                Rows.of(object),
                new Tracer(objects).trace(object.ref()),
                Timelines.of(object, objects, journal, TOLD),
                around.steps(set, object),
                around.plan(set, object),
                new Links(fleet),
                now());
        return html("object", shell(session, object.name(), set.path(), notice), page);
    }

    String sync(Sessions.Session session, Ref place, Function<KubeObject, SyncPage> differences) {
        KubeObject application = find(ResourceSet.APPLICATIONS, place);
        access.require(session.user(), "applications", "get", Access.name(ResourceSet.APPLICATIONS, application));
        String title = "Sync " + application.name();
        return html("sync", shell(session, title, "applications", ""), differences.apply(application));
    }

    /** The place names kind, namespace and name; its version does not count. */
    KubeObject find(ResourceSet set, Ref place) {
        return fleet.find(set, place.gvk().kind(), place.namespace(), place.name())
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "There is no " + place.qualifiedName() + " among the " + set.path()
                                + "; it may have been deleted."));
    }

    private String html(String template, Shell shell, Object page) {
        return pages.html(template, Map.of("shell", shell, "page", page));
    }

    static Shell shell(Sessions.Session session, String title, String section, String notice) {
        return new Shell(title, section, session.user().name(), session.csrf(), notice);
    }

    private Instant now() {
        return clock.instant();
    }
}
