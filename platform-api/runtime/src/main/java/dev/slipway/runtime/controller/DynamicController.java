package dev.slipway.runtime.controller;

import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.watch.ObjectStore;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.javaoperatorsdk.operator.api.config.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.config.ResolvedControllerConfiguration;
import io.javaoperatorsdk.operator.api.config.informer.InformerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Constants;
import io.javaoperatorsdk.operator.processing.Controller;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.rate.LinearRateLimiter;
import io.javaoperatorsdk.operator.processing.event.rate.RateLimiter;
import java.time.Duration;
import java.util.Map;

/**
 * The operator engine on a kind that is named by data instead of a class. It calls the reconciler on all events and
 * leaves finalizers and status to the harness. The engine asks for its client inside the super constructor, before a
 * field of ours can be set; that is what the thread local is for.
 */
final class DynamicController extends Controller<GenericKubernetesResource> {

    /** No object may be looked at more often than this, whatever feeds it: a loop costs its own object only. */
    private static final int PASSES_PER_PERIOD = 50;

    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final ThreadLocal<KindInfo> UNDER_CONSTRUCTION = new ThreadLocal<>();

    private final KindInfo kind;

    private DynamicController(
            Engine engine,
            KindInfo kind,
            ControllerConfiguration<GenericKubernetesResource> configuration,
            Harness harness) {
        super(harness, configuration, engine.client());
        this.kind = kind;
    }

    static DynamicController create(Engine engine, KindInfo kind, ObjectStore store, Harness harness) {
        UNDER_CONSTRUCTION.set(kind);
        try {
            return new DynamicController(engine, kind, configuration(engine, harness.spec(), store), harness);
        } finally {
            UNDER_CONSTRUCTION.remove();
        }
    }

    void poke(String namespace, String name) {
        getEventProcessor().handleEvent(new Event(new ResourceID(name, namespace.isEmpty() ? null : namespace)));
    }

    @Override
    @SuppressWarnings("unchecked") // the generic resource's list type is fixed by the library
    public MixedOperation<
                    GenericKubernetesResource,
                    KubernetesResourceList<GenericKubernetesResource>,
                    Resource<GenericKubernetesResource>>
            getCRClient() {
        MixedOperation<?, GenericKubernetesResourceList, ?> operation =
                getClient().genericKubernetesResources(current().definition());
        return (MixedOperation<
                        GenericKubernetesResource,
                        KubernetesResourceList<GenericKubernetesResource>,
                        Resource<GenericKubernetesResource>>)
                (MixedOperation<?, ?, ?>) operation;
    }

    @Override
    public GroupVersionKind getAssociatedGroupVersionKind() {
        KindInfo known = current();
        return new GroupVersionKind(
                known.gvk().group(), known.gvk().version(), known.gvk().kind());
    }

    private KindInfo current() {
        KindInfo underConstruction = UNDER_CONSTRUCTION.get();
        return underConstruction == null ? kind : underConstruction;
    }

    private static ControllerConfiguration<GenericKubernetesResource> configuration(
            Engine engine, ControllerSpec spec, ObjectStore store) {
        RateLimiter<?> rate = new LinearRateLimiter(PERIOD, PASSES_PER_PERIOD);
        var informer = InformerConfiguration.builder(GenericKubernetesResource.class)
                .withNamespaces(Constants.WATCH_ALL_NAMESPACE_SET)
                .withItemStore(store)
                .withOnUpdateFilter(News::matters)
                .buildForController();
        return new ResolvedControllerConfiguration<>(
                spec.name(),
                false,
                Harness.class.getName(),
                null,
                spec.newcomersWait() ? new Newcomers(rate, engine.load()) : rate,
                null,
                "slipway.dev/unused",
                Map.of(),
                spec.name(),
                engine.configuration(),
                informer,
                true,
                null);
    }
}
