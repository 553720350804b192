package dev.slipway.server.wiring;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.catalog.LiveRuntimeObjects;
import dev.slipway.compositions.catalog.RuntimeObjects;
import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.compositions.control.Compositions;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.function.remote.CacheMeter;
import dev.slipway.compositions.packages.BuiltInProviders;
import dev.slipway.compositions.packages.PackageControllers;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.ManagedResources;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.roster.FeatureControllers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Compositions, and the managed resources of the providers that are built in. */
@Configuration(proxyBeanMethods = false)
class CompositionsConfiguration {

    /** Holds the connections to functions that run elsewhere; closed with the server. */
    @Bean
    FunctionRuntime functionRuntime(Meters meters) {
        return FunctionRuntime.measured(
                (called, code, severity, took) -> meters.functionRun(
                        new Meters.FunctionLabels(called.name(), called.image(), called.target()),
                        code,
                        severity,
                        took),
                (event, function, bytes) -> meters.functionCache(word(event), function, bytes));
    }

    private static String word(CacheMeter.Event event) {
        return switch (event) {
            case HIT -> "hits";
            case MISS -> "misses";
            case WRITE -> "writes";
            case DELETE -> "deletes";
        };
    }

    @Bean
    Circuits.Listener circuitListener(Meters meters) {
        return new Circuits.Listener() {
            @Override
            public void opened(String controller) {
                meters.circuitOpened(controller);
            }

            @Override
            public void closed(String controller) {
                meters.circuitClosed(controller);
            }

            @Override
            public void event(String controller, String result) {
                meters.circuitEvent(controller, result);
            }
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    FeatureControllers compositions(
            Cluster cluster, Controllers controllers, FunctionRuntime functions, Circuits.Listener circuits) {
        return new FeatureControllers(new Compositions(cluster, controllers, functions, circuits).controllers());
    }

    @Bean
    Cluster cluster(Kube kube, Applier applier, Watches watches) {
        return new Cluster(kube, applier, watches);
    }

    @Bean
    ManagedResources managedResources(Kube kube, Watches watches, LongSteps steps, StepBodies bodies, Clock clock) {
        return new ManagedResources(kube, watches, steps, bodies, clock);
    }

    @Bean
    FeatureControllers packages(Cluster cluster, FunctionRuntime functions, List<ProviderKinds> providers) {
        List<Gvk> kinds = new ArrayList<>();
        providers.forEach(provider -> provider.kinds().forEach(kind -> kinds.addAll(kind.gvks())));
        RuntimeObjects objects = new LiveRuntimeObjects(cluster.watches());
        return new FeatureControllers(PackageControllers.of(
                cluster, new BuiltInProviders(kinds), function -> functions.runs(function, objects)));
    }

    /** Last, because they are many: what decides comes before what is made. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    FeatureControllers managed(ManagedResources resources, List<ProviderKinds> providers) {
        List<ManagedKind<?, ?>> kinds = new ArrayList<>();
        providers.forEach(provider -> kinds.addAll(provider.kinds()));
        List<ControllerSpec> specs = new ArrayList<>(resources.configControllers(kinds));
        kinds.forEach(kind -> specs.addAll(resources.controllers(kind)));
        return new FeatureControllers(specs);
    }

    /** The kinds of one provider. */
    record ProviderKinds(List<ManagedKind<?, ?>> kinds) {}
}
