package dev.slipway.managed;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.config.ProviderConfigPass;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.lifecycle.Machinery;
import dev.slipway.managed.secret.Secrets;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes controllers and step bodies of managed kinds. One instance serves all kinds of a process. */
public final class ManagedResources {

    private final Watches watches;
    private final StepBodies bodies;
    private final Machinery machinery;
    private final Map<String, Long> seenGenerations = new ConcurrentHashMap<>();

    public ManagedResources(Kube kube, Watches watches, LongSteps steps, StepBodies bodies, Clock clock) {
        this.watches = watches;
        this.bodies = bodies;
        this.machinery = Machinery.of(kube, watches, steps, clock);
    }

    /** Register the kind's long steps and return one controller for each of its served kinds. */
    public List<ControllerSpec> controllers(ManagedKind<?, ?> kind) {
        if (kind.pace().isLong()) {
            machinery.register(kind, bodies);
        }
        return kind.gvks().stream().map(gvk -> controller(gvk, kind)).toList();
    }

    /** Return the controllers of the provider configurations that these kinds name. */
    public List<ControllerSpec> configControllers(List<? extends ManagedKind<?, ?>> kinds) {
        return kinds.stream()
                .map(ManagedKind::providerConfigs)
                .distinct()
                .filter(configs -> !configs.isNone())
                .flatMap(configs -> Stream.of(configs.classic(), configs.namespaced(), configs.cluster())
                        .map(config -> ProviderConfigPass.controller(watches, config, configs.withoutEffect())))
                .toList();
    }

    private ControllerSpec controller(Gvk gvk, ManagedKind<?, ?> kind) {
        List<Trigger> triggers = new ArrayList<>();
        triggers.add(new Trigger(Secrets.SECRET, secret -> users(gvk, secret)));
        boolean twin = Twins.isTwin(gvk);
        var configs = kind.providerConfigs();
        configsOf(configs, twin)
                .forEach(config -> triggers.add(new Trigger(config, object -> usersOfChanged(gvk, object))));
        kind.references().stream()
                .map(Reference::target)
                .map(target -> twin ? Twins.of(target) : target)
                .distinct()
                .forEach(target -> triggers.add(new Trigger(target, object -> users(gvk, object))));
        String name = gvk.kind().toLowerCase(Locale.ROOT) + "." + gvk.group();
        return new ControllerSpec(name, gvk, "slipway-managed", Machinery.FINALIZER, machinery.pass(kind), triggers)
                .withFinalizerByPass();
    }

    private static List<Gvk> configsOf(ProviderConfigKinds configs, boolean twin) {
        if (configs.isNone()) {
            return List.of();
        }
        return twin ? List.of(configs.namespaced(), configs.cluster()) : List.of(configs.classic());
    }

    private Set<Ref> users(Gvk gvk, KubeObject used) {
        return machinery.uses().of(used).stream()
                .filter(user -> user.gvk().sameKind(gvk))
                .collect(Collectors.toSet());
    }

    /** A configuration's status counts its users: waking them all for that would be a storm. */
    private Set<Ref> usersOfChanged(Gvk gvk, KubeObject config) {
        Long seen = seenGenerations.put(gvk + " " + config.uid(), config.generation());
        return seen != null && seen == config.generation() ? Set.of() : users(gvk, config);
    }
}
