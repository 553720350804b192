package dev.slipway.server.access;

import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.objects.LiveObjects;
import dev.slipway.delivery.objects.ObjectActions;
import dev.slipway.delivery.objects.ObjectActions.Offer;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.ResourceSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people do with single objects of Applications. Each action is a right of its own, as in Argo CD:
 * {@code applications, action/<group>/<kind>/<action>, <project>/<namespace>/<name>}.
 */
public final class ObjectOperations {

    private final Fleet fleet;
    private final Places places;
    private final ObjectActions actions;
    private final Access access;
    private final Audit audit;

    /** Where Applications are delivered to: the clusters that the hub reaches, and those whose agents can be asked. */
    public record Places(Destinations reached, Function<KubeObject, Optional<LiveObjects>> byAgents) {}

    public ObjectOperations(Fleet fleet, Places places, ObjectActions actions, Access access, Audit audit) {
        this.fleet = fleet;
        this.places = places;
        this.actions = actions;
        this.access = access;
        this.audit = audit;
    }

    /** Return what can be done with the objects of an Application now. */
    public List<Offer> offers(Subject who, Ref application) {
        KubeObject app = find(application);
        access.require(who, ResourceSet.APPLICATIONS.path(), "get", Access.name(ResourceSet.APPLICATIONS, app));
        return actions.list(app, place(app), object -> true);
    }

    /** Run an action, and return what was written. */
    public List<Ref> run(Subject who, Ref application, Ref object, String action, Map<String, String> parameters) {
        KubeObject app = find(application);
        Gvk gvk = object.gvk();
        String right = "action/" + gvk.group() + "/" + gvk.kind() + "/" + action;
        access.require(who, ResourceSet.APPLICATIONS.path(), right, Access.name(ResourceSet.APPLICATIONS, app));
        List<Ref> written = actions.run(app, place(app), object, action, parameters);
        audit.note(who, application, "ActionRun", "action " + action + " on " + object);
        return written;
    }

    private KubeObject find(Ref ref) {
        return fleet.find(ResourceSet.APPLICATIONS, ref.gvk().kind(), ref.namespace(), ref.name())
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "there is no " + ref));
    }

    private LiveObjects place(KubeObject app) {
        return places.byAgents().apply(app).orElseGet(() -> LiveObjects.in(reached(app)));
    }

    private DestinationCluster reached(KubeObject app) {
        String server = app.text("spec", "destination", "server").orElse("");
        String name = app.text("spec", "destination", "name").orElse("");
        return places.reached()
                .find(server, name)
                .fold(
                        Destinations.At::cluster,
                        unknown -> {
                            throw new FaultException(Fault.NOT_FOUND, unknown.message());
                        },
                        away -> {
                            throw new FaultException(Fault.UNAVAILABLE, away.message());
                        });
    }
}
