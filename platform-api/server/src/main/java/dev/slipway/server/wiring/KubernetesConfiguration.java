package dev.slipway.server.wiring;

import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.SlipwayProperties;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's API server and the engine on it. */
@Configuration(proxyBeanMethods = false)
class KubernetesConfiguration {

    private static final Duration CRD_PATIENCE = Duration.ofSeconds(60);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    KubernetesClient kubernetesClient(SlipwayProperties properties) {
        Config config = properties.kubeconfig() == null
                ? new ConfigBuilder().build()
                : Config.fromKubeconfig(properties.kubeconfig().toFile());
        config.setUserAgent("slipway-server");
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    @Bean
    Kube kube(
            KubernetesClient client,
            SlipwayProperties properties,
            @Value("${slipway.start-patience:3m}") Duration startPatience) {
        Kube kube = new Kube(client);
        if (!startPatience.isZero()) {
            StartUp.awaitAnswer(kube, startPatience);
        }
        if (properties.crds()) {
            Crds.apply(kube, CRD_PATIENCE);
        }
        return kube;
    }

    @Bean(destroyMethod = "close")
    Watches watches(Kube kube) {
        return new Watches(kube);
    }

    @Bean
    Applier applier(Kube kube, Watches watches, Meters meters) {
        return new Applier(
                kube,
                watches,
                (ref, change) -> meters.applied(
                        ref.gvk().kind(), change.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1));
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService passes() {
        return Workers.forPasses();
    }

    @Bean(destroyMethod = "close")
    Controllers controllers(Kube kube, Watches watches, ExecutorService passes, PassObserver observer) {
        return new Controllers(kube, watches, passes, observer);
    }
}
