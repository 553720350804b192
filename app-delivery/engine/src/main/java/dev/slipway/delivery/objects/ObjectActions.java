package dev.slipway.delivery.objects;

import dev.slipway.delivery.action.Impact;
import dev.slipway.delivery.action.ResourceAction;
import dev.slipway.delivery.action.ResourceActions;
import dev.slipway.delivery.contract.ArgoSettings;
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
import java.util.function.Predicate;

/**
 * Lists and runs actions on the objects of Applications, as Argo CD does: on those that {@code status.resources} names, in
 * the cluster that they are in. Nothing is written unless the project permits every object of the action, and everything
 * that it makes was tried dry. Expected failures are {@link FaultException}s.
 */
public final class ObjectActions {

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
    public List<Offer> list(KubeObject application, LiveObjects place, Predicate<Ref> chosen) {
        ResourceActions actions = actions();
        List<Ref> wanted = chosen(application, ref -> chosen.test(ref) && actions.has(ref.gvk()));
        return place.read(application.ref(), wanted).stream()
                .map(object -> new Offer(object.ref(), actions.discover(object)))
                .filter(offer -> !offer.actions().isEmpty())
                .toList();
    }

    /** Return the objects of the Application that the filter chooses. */
    public static List<Ref> chosen(KubeObject application, Predicate<Ref> filter) {
        return managed(application).stream().filter(filter).toList();
    }

    /** Run an action on an object of the Application, and return what was written. */
    public List<Ref> run(
            KubeObject application, LiveObjects place, Ref object, String action, Map<String, String> parameters) {
        if (!managed(application).contains(object)) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    object + " is no object of application " + application.ref().qualifiedName());
        }
        KubeObject live = place.read(application.ref(), List.of(object)).stream()
                .findFirst()
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, object + " does not exist"));
        List<Impact> impacts = actions().run(live, action, parameters);
        for (Impact impact : impacts) {
            limits.refusal(application, impact.object()).ifPresent(why -> {
                throw new FaultException(Fault.DENIED, "action " + action + " on " + object + ": " + why);
            });
        }
        return place.write(application.ref(), impacts, limits.actsAs(application));
    }

    private ResourceActions actions() {
        return Overrides.of(ArgoSettings.read(hub, namespace)).actions();
    }

    /** Return the objects that the Application's status names. */
    public static List<Ref> managed(KubeObject application) {
        List<Ref> managed = new ArrayList<>();
        for (Object entry : application.list("status", "resources")) {
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
