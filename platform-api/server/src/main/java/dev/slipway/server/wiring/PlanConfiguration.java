package dev.slipway.server.wiring;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.control.CompositionsRehearsal;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.rehearsal.ManagedRehearsal;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.preview.RehearsingPlanner;
import dev.slipway.server.wiring.CompositionsConfiguration.ProviderKinds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans: the features whose controllers can rehearse. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    Planner planner(Kube kube, LongSteps steps, FunctionRuntime functions, List<ProviderKinds> providers, Clock clock) {
        List<ManagedKind<?, ?>> kinds = new ArrayList<>();
        providers.forEach(provider -> kinds.addAll(provider.kinds()));
        return new RehearsingPlanner(
                kube, steps, List.of(new CompositionsRehearsal(functions), new ManagedRehearsal(kinds)), clock);
    }
}
