package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.api.argocd.Destination;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Sends each Application to the passes of the cluster that it delivers to, and takes down what is not needed any more. */
public final class Delivery implements Pass, AutoCloseable {

    private final Watches applications;
    private final Destinations destinations;
    private final Consumer<Ref> poke;
    private final DeliveryOptions options;
    private final ScheduledExecutorService timer;
    private final Hub hub;
    private final Elsewhere elsewhere;
    private final Map<DestinationCluster, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<Ref, DestinationCluster> places = new ConcurrentHashMap<>();

    /** Where Applications are and where they go to. */
    public record Gateways(Kube kube, Watches watches, Destinations destinations, Journal journal) {}

    public Delivery(Gateways gateways, Revisions revisions, Consumer<Ref> poke, DeliveryOptions options) {
        this.applications = gateways.watches();
        this.destinations = gateways.destinations();
        this.poke = poke;
        this.options = options;
        this.timer = Executors.newSingleThreadScheduledExecutor(Threads.daemons("delivery-timer"));
        this.hub = new Hub(
                gateways.kube(),
                new SourceReader(gateways.kube(), revisions, options),
                revisions,
                new OwnStatus(),
                new Chronicle(gateways.journal(), options.clock()),
                new Installations(gateways.kube(), gateways.watches(), options.clock(), options.namespace()),
                options.limits(),
                options.telemetry(),
                options.namespace());
        this.elsewhere = new Elsewhere(hub);
        destinations.onChange(this::changed);
        options.limits().onChange(this::wake);
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        boolean skipped =
                object.annotation(Keys.SKIP_RECONCILE).filter("true"::equals).isPresent();
        if (skipped && !object.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        Destination destination =
                Json.convert(object.map("spec"), ApplicationSpec.class).destination();
        String server =
                destination == null ? "" : App.text(destination.server()).replaceAll("/+$", "");
        String name = destination == null ? "" : App.text(destination.name());
        if (server.isEmpty() == name.isEmpty()) {
            return elsewhere.unclear(object, context.now());
        }
        return destinations
                .find(server, name)
                .fold(
                        at -> at(object, at.cluster(), context),
                        unknown -> elsewhere.unknown(object, unknown.message(), context.now()),
                        down -> elsewhere.unreachable(object, down.message(), context.now()));
    }

    private PassResult at(KubeObject object, DestinationCluster place, PassContext context) {
        DestinationCluster before = object.isDeleting() ? places.remove(object.ref()) : places.put(object.ref(), place);
        if (before != null && !before.equals(place) && lanes.containsKey(before)) {
            lanes.get(before).forget(object);
        }
        return lanes.computeIfAbsent(place, this::lane).run(object, context);
    }

    private Lane lane(DestinationCluster place) {
        Pokes pokes = new Pokes(place.watches(), this::look, timer, options.namespace(), object -> hub.installations()
                .current()
                .owner(object));
        Cluster cluster = new Cluster(
                place,
                new RecentWrites(),
                new ServedVersions(place.kube(), options.clock()),
                hub.installations(),
                hub.limits(),
                destinations);
        return new Lane(hub, cluster, pokes, poke, options.writers());
    }

    /** Clusters came, went, changed or answer again: their Applications are looked at. */
    private void changed(Collection<String> names) {
        Iterator<Map.Entry<DestinationCluster, Lane>> all = lanes.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<DestinationCluster, Lane> lane = all.next();
            DestinationCluster place = lane.getKey();
            boolean stays = destinations
                    .find(place.server(), "")
                    .fold(at -> at.cluster().equals(place), unknown -> false, down -> true);
            if (!stays) {
                lane.getValue().close();
                all.remove();
                places.values().removeIf(place::equals);
            }
        }
        wake(application -> names.contains(application
                        .text("spec", "destination", "server")
                        .orElse("")
                        .replaceAll("/+$", ""))
                || names.contains(
                        application.text("spec", "destination", "name").orElse("")));
    }

    /** Have the Applications that the condition holds for looked at. */
    public void wake(Predicate<KubeObject> condition) {
        applications.known(Keys.APPLICATION).stream().filter(condition).forEach(app -> look(app.ref()));
    }

    /** Have an Application looked at from now on: what is in hand for it may have begun too early. */
    public void look(Ref app) {
        DestinationCluster place = places.get(app);
        Lane lane = place == null ? null : lanes.get(place);
        if (lane != null) {
            lane.outdate(app);
        }
        poke.accept(app);
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
        timer.shutdownNow();
    }
}
