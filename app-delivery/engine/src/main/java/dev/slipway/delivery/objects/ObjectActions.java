package dev.slipway.delivery.objects;

import dev.slipway.delivery.action.Impact;
import dev.slipway.delivery.action.ResourceAction;
import dev.slipway.delivery.action.ResourceActions;
import dev.slipway.delivery.contract.ArgoSettings;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists and runs actions on the objects of Applications, as Argo CD does: on those that {@code status.resources} names, in
 * the cluster that they are in. Nothing is written unless the project permits every object of the action, and everything
 * that it makes was tried dry. Expected failures are {@link FaultException}s.
 */
public final class ObjectActions {

    private static final String MANAGER = "argocd-server";
    private static final String STATUS = "status";

    private final Kube hub;
    private final Limits limits;
    private final String namespace;

    /** An object and what can be done with it. */
    public record Offer(Ref object, List<ResourceAction> actions) {

        public Offer {
            actions = List.copyOf(actions);
        }
    }

    /** @param namespace where argocd-cm is */
    public ObjectActions(Kube hub, Limits limits, String namespace) {
        this.hub = hub;
        this.limits = limits;
        this.namespace = namespace;
    }

    /** Return what can be done with the chosen objects that exist, in the order of the status. */
    public List<Offer> list(KubeObject application, DestinationCluster place, Predicate<Ref> chosen) {
        ResourceActions actions = actions();
        List<Offer> offers = new ArrayList<>();
        for (Ref ref : managed(application)) {
            Optional<KubeObject> live = chosen.test(ref) ? place.kube().get(ref) : Optional.empty();
            live.map(object -> new Offer(ref, actions.discover(object)))
                    .filter(offer -> !offer.actions().isEmpty())
                    .ifPresent(offers::add);
        }
        return offers;
    }

    /** Return the objects of the Application that the filter chooses. */
    public static List<Ref> chosen(KubeObject application, Predicate<Ref> filter) {
        return managed(application).stream().filter(filter).toList();
    }

    /** Run an action on an object of the Application, and return what was written. */
    public List<Ref> run(
            KubeObject application,
            DestinationCluster place,
            Ref object,
            String action,
            Map<String, String> parameters) {
        if (!managed(application).contains(object)) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    object + " is no object of application " + application.ref().qualifiedName());
        }
        KubeObject live = place.kube()
                .get(object)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, object + " does not exist"));
        List<Impact> impacts = actions().run(live, action, parameters);
        Kube kube = limits.actsAs(application).map(place::as).orElse(place).kube();
        for (Impact impact : impacts) {
            limits.refusal(application, impact.object()).ifPresent(why -> {
                throw new FaultException(Fault.DENIED, "action " + action + " on " + object + ": " + why);
            });
            if (impact.verb() == Impact.Verb.CREATE) {
                kube.dryRun(impact.object(), MANAGER);
            }
        }
        return impacts.stream().map(impact -> written(kube, impact)).toList();
    }

    private ResourceActions actions() {
        return Overrides.of(ArgoSettings.read(hub, namespace)).actions();
    }

    private static Ref written(Kube kube, Impact impact) {
        if (impact.verb() == Impact.Verb.CREATE) {
            return kube.create(impact.object(), MANAGER).ref();
        }
        Ref ref = impact.object().ref();
        Map<String, Object> patch = new java.util.LinkedHashMap<>(impact.patch());
        if (patch.containsKey(STATUS) && isPartOfItsOwn(kube, ref, patch)) {
            patch.remove(STATUS);
        }
        if (!patch.isEmpty()) {
            kube.merge(ref, patch);
        }
        return ref;
    }

    /** Where a kind has a status of its own, the rest of the object is written without it; else with it. */
    private static boolean isPartOfItsOwn(Kube kube, Ref ref, Map<String, Object> patch) {
        try {
            Map<String, Object> status = new java.util.HashMap<>();
            status.put(STATUS, patch.get(STATUS));
            kube.mergeStatus(ref, status);
            return true;
        } catch (FaultException none) {
            if (none.fault() == Fault.NOT_FOUND) {
                return false;
            }
            throw none;
        }
    }

    private static List<Ref> managed(KubeObject application) {
        List<Ref> managed = new ArrayList<>();
        for (Object entry : application.list(STATUS, "resources")) {
            if (entry instanceof Map<?, ?> map) {
                KubeObject resource = KubeObject.of(map);
                Gvk gvk = new Gvk(
                        resource.text("group").orElse(""),
                        resource.text("version").orElse(""),
                        resource.text("kind").orElse(""));
                managed.add(new Ref(
                        gvk,
                        resource.text("namespace").orElse(""),
                        resource.text("name").orElse("")));
            }
        }
        return managed;
    }
}
