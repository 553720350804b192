package dev.slipway.secrets.sync;

import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.StoreFactory;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.demand.SyncedVersion;
import dev.slipway.secrets.sync.destination.Rendering;
import dev.slipway.secrets.sync.destination.Targets;
import dev.slipway.secrets.sync.destination.TemplateTexts;
import dev.slipway.secrets.sync.fleet.FleetSecrets;
import dev.slipway.secrets.sync.many.Copies;
import dev.slipway.secrets.sync.many.ManyPass;
import dev.slipway.secrets.sync.push.PushPass;
import dev.slipway.secrets.sync.source.Collector;
import dev.slipway.secrets.sync.source.Generators;
import dev.slipway.secrets.sync.source.Reads;
import dev.slipway.secrets.sync.source.Realm;
import dev.slipway.secrets.sync.source.SharedReads;
import dev.slipway.secrets.sync.source.StoreLookup;
import dev.slipway.secrets.sync.source.StoreReferences;
import dev.slipway.secrets.sync.store.StorePass;
import dev.slipway.secrets.template.SecretFunctions;
import dev.slipway.secrets.template.SecretTemplates;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The controllers of External Secrets' kinds, put together. */
public final class SecretsControllers implements AutoCloseable {

    private static final String MANAGER = "slipway-external-secrets";
    private static final String CONTROLLER_CLASS = "default";

    private final Ground ground;
    private final Watches watches;
    private final StoreLookup lookup;
    private final Stores stores;
    private final Reads reads;
    private final Targets targets;
    private final ExternalSecretPass externalSecrets;
    private final Pass clusterExternalSecrets;
    private final Pass pushSecrets;

    /**
     * What the controllers stand on.
     *
     * @param wake has an object looked at soon
     */
    public record Ground(Kube kube, Watches watches, List<StoreFactory> factories, Clock clock, Consumer<Ref> wake) {}

    /** The controllers that ask stores by themselves; {@code wake} has an object looked at soon. */
    public SecretsControllers(
            Kube kube, Watches watches, List<StoreFactory> factories, Clock clock, Consumer<Ref> wake) {
        this(
                new Ground(kube, watches, factories, clock, wake),
                Realm.ofClass(CONTROLLER_CLASS),
                new SharedReads(wake, clock));
    }

    /** The controllers of some of the stores, which are asked by somebody else. */
    public SecretsControllers(Ground ground, Realm realm, Reads reads) {
        this.ground = ground;
        this.watches = ground.watches();
        this.lookup = new StoreLookup(watches, realm);
        this.stores = new Stores(ground.kube(), ground.factories(), ground.clock());
        this.reads = reads;
        this.targets = new Targets(ground.kube(), ground.wake());
        SecretFunctions functions = new SecretFunctions(ground.clock(), new SecureRandom());
        Generators generators = new Generators(ground.kube());
        Rendering rendering =
                new Rendering(new SecretTemplates(functions, "{{", "}}"), new TemplateTexts(ground.kube()));
        this.externalSecrets = new ExternalSecretPass(
                ground.kube(),
                lookup,
                reads,
                new Collector(lookup, stores, reads, generators, functions),
                rendering,
                targets);
        this.pushSecrets = new PushPass(
                ground.kube(), new PushPass.Sides(watches, lookup, stores, generators, rendering), functions);
        this.clusterExternalSecrets = new ManyPass(ground.kube(), watches, Copies.EXTERNAL_SECRETS);
    }

    /** Return what gives secrets to the agents of clusters, with everything shared that is read here. */
    public FleetSecrets fleet() {
        if (!(reads instanceof SharedReads shared)) {
            throw new IllegalStateException("stores are not asked here");
        }
        return new FleetSecrets(
                ground.kube(), watches, new FleetSecrets.Sources(lookup, stores, shared), ground.clock());
    }

    /** Return all controllers, to start. */
    public List<ControllerSpec> specs() {
        List<ControllerSpec> all = new ArrayList<>(pulling());
        all.add(spec("pushsecrets", Keys.PUSH_SECRET, pushSecrets, List.of()));
        all.add(spec(
                "clusterpushsecrets",
                Keys.CLUSTER_PUSH_SECRET,
                new ManyPass(ground.kube(), watches, Copies.PUSH_SECRETS),
                List.of(
                        new Trigger(Keys.NAMESPACE, namespace -> refs(Keys.CLUSTER_PUSH_SECRET)),
                        new Trigger(Keys.PUSH_SECRET, child -> owner(child, Keys.CLUSTER_PUSH_SECRET)))));
        return List.copyOf(all);
    }

    /** Return the controllers that bring values into the cluster. */
    public List<ControllerSpec> pulling() {
        return List.of(
                spec("secretstores", Stores.SECRET_STORE, new StorePass(stores, lookup), List.of()),
                spec("clustersecretstores", Stores.CLUSTER_SECRET_STORE, new StorePass(stores, lookup), List.of()),
                spec(
                        "externalsecrets",
                        Keys.EXTERNAL_SECRET,
                        externalSecrets,
                        List.of(
                                new Trigger(Keys.EXTERNAL_SECRET, this::released),
                                new Trigger(Stores.SECRET_STORE, this::concerned),
                                new Trigger(Stores.CLUSTER_SECRET_STORE, this::concerned))),
                spec(
                        "clusterexternalsecrets",
                        Keys.CLUSTER_EXTERNAL_SECRET,
                        clusterExternalSecrets,
                        List.of(
                                new Trigger(Keys.NAMESPACE, namespace -> refs(Keys.CLUSTER_EXTERNAL_SECRET)),
                                new Trigger(
                                        Keys.EXTERNAL_SECRET, child -> owner(child, Keys.CLUSTER_EXTERNAL_SECRET)))));
    }

    private static ControllerSpec spec(String name, Gvk gvk, Pass pass, List<Trigger> triggers) {
        return new ControllerSpec(name, gvk, MANAGER, null, pass, triggers);
    }

    /** One that has gone is told with its last version. Nobody has to look because of that. */
    private Set<Ref> released(KubeObject externalSecret) {
        boolean exists = watches.cached(externalSecret.ref())
                .filter(now -> now.uid().equals(externalSecret.uid()))
                .isPresent();
        if (!exists) {
            externalSecrets.gone(externalSecret);
        }
        return Set.of();
    }

    /** Whoever is not ready may have waited for the store, and a request on it is for everybody who is ready. */
    private Set<Ref> concerned(KubeObject store) {
        boolean requested = !SyncedVersion.request(store).isEmpty();
        return watches.cached(Keys.EXTERNAL_SECRET).stream()
                .filter(one -> requested || !isReady(one))
                .filter(one -> isConcerned(one, store.ref()))
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    private static boolean isReady(KubeObject externalSecret) {
        return externalSecret.condition(Keys.READY).filter(Condition::isTrue).isPresent();
    }

    private boolean isConcerned(KubeObject externalSecret, Ref store) {
        try {
            ExternalSecretSpec spec = Json.convert(externalSecret.map("spec"), ExternalSecretSpec.class);
            List<Ref> all = StoreReferences.of(spec).stream()
                    .map(ref -> lookup.ref(ref, externalSecret.namespace()))
                    .toList();
            return all.contains(store)
                    && (!isReady(externalSecret)
                            || !SyncedVersion.of(externalSecret, lookup.request(all))
                                    .isSynced(externalSecret));
        } catch (FaultException unreadable) {
            return false;
        }
    }

    private Set<Ref> refs(Gvk gvk) {
        return watches.cached(gvk).stream().map(KubeObject::ref).collect(Collectors.toSet());
    }

    private static Set<Ref> owner(KubeObject child, Gvk kind) {
        return child.controller()
                .filter(owner -> owner.gvk().kind().equals(kind.kind()))
                .map(owner -> Set.of(new Ref(kind, "", owner.name())))
                .orElse(Set.of());
    }

    @Override
    public void close() {
        targets.close();
    }
}
