package dev.slipway.compositions.packages;

import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The controllers of everything that upstream would install or activate. */
public final class PackageControllers {

    private static final String EXTENSIONS = "apiextensions.crossplane.io";
    private static final Gvk POLICY = new Gvk(EXTENSIONS, "v1alpha1", "ManagedResourceActivationPolicy");
    private static final Gvk DEFINED = new Gvk(EXTENSIONS, "v1alpha1", "ManagedResourceDefinition");
    private static final Gvk CRD = new Gvk("apiextensions.k8s.io", "v1", "CustomResourceDefinition");
    private static final String CONTENT =
            "commit the content of the package to Git, its crossplane.yaml (meta.pkg.crossplane.io/v1 Configuration)"
                    + " with the rest";

    private final Cluster cluster;
    private final BuiltInProviders providers;
    private final Packages packages;
    private final LockKeeper lock;

    private PackageControllers(Cluster cluster, BuiltInProviders providers, Predicate<KubeObject> runs) {
        this.cluster = cluster;
        this.providers = providers;
        this.packages = new Packages(cluster.watches(), providers, runs);
        this.lock = new LockKeeper(packages, cluster.applier());
    }

    /** Return the controllers; {@code runs} says of a Function whether it can be called. */
    public static List<ControllerSpec> of(Cluster cluster, BuiltInProviders providers, Predicate<KubeObject> runs) {
        return new PackageControllers(cluster, providers, runs).all();
    }

    private List<ControllerSpec> all() {
        Pass provider = new PackagePass(
                new PackagePass.Known(
                        packages::isInstalled,
                        image -> "the kinds of this provider are not served; built in are " + providers.list(),
                        object -> List.of()),
                lock::write);
        Pass configuration = new PackagePass(
                new PackagePass.Known(packages::isInstalled, image -> CONTENT, object -> packages.description(object)
                        .map(packages::problems)
                        .orElse(List.of())),
                lock::write);
        return List.of(
                controller("providers", Packages.PROVIDER, provider, List.of()),
                controller("configurations", Packages.CONFIGURATION, configuration, wakingAll(Packages.CONFIGURATION)),
                controller(
                        "configuration-descriptions",
                        Packages.META,
                        new DescriptionPass(packages),
                        wakingAll(Packages.META)),
                controller("locks", LockKeeper.LOCK, lock, wakingTheLock()),
                controller("managed-resource-definitions", DEFINED, new DefinedResourcePass(providers), List.of()),
                policies());
    }

    private static ControllerSpec controller(String name, Gvk kind, Pass pass, List<Trigger> triggers) {
        return new ControllerSpec(name, kind, kind.group() + "/" + name, null, pass, triggers);
    }

    /** What comes or goes may be what packages depend on; there are few of them. */
    private List<Trigger> wakingAll(Gvk kind) {
        return Stream.of(Packages.PROVIDER, Packages.FUNCTION, Packages.CONFIGURATION, Packages.META)
                .filter(watched -> !watched.equals(kind))
                .map(watched -> new Trigger(watched, changed -> all(kind)))
                .toList();
    }

    private static List<Trigger> wakingTheLock() {
        return Stream.of(Packages.PROVIDER, Packages.FUNCTION, Packages.CONFIGURATION, Packages.META)
                .map(watched -> new Trigger(watched, changed -> Set.of(LockKeeper.THE_LOCK)))
                .toList();
    }

    private Set<Ref> all(Gvk kind) {
        Watches watches = cluster.watches();
        return watches.isWatched(kind)
                ? watches.cached(kind).stream().map(KubeObject::ref).collect(Collectors.toSet())
                : Set.of();
    }

    private ControllerSpec policies() {
        Trigger served = new Trigger(
                CRD,
                crd -> providers.serves(
                                crd.text("spec", "group").orElse(""),
                                crd.text("spec", "names", "kind").orElse(""))
                        ? all(POLICY)
                        : Set.of());
        Trigger defined = new Trigger(DEFINED, definition -> all(POLICY));
        return controller(
                "managed-resource-activation-policies",
                POLICY,
                new ActivationPass(this::names, () -> cluster.watches().cached(DEFINED), this::activate),
                List.of(served, defined));
    }

    private void activate(KubeObject definition) {
        cluster.kube().merge(definition.ref(), Map.of("spec", Map.of("state", "Active")));
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        providers.kinds().forEach(gvk -> cluster.kube()
                .kind(gvk)
                .ifPresent(kind -> names.add(kind.plural() + "." + gvk.group())));
        return names;
    }
}
