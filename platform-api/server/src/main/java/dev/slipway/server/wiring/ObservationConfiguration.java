package dev.slipway.server.wiring;

import dev.slipway.kernel.journal.Journal;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.argo.DeliveryCounters;
import dev.slipway.server.eso.SecretsMetrics;
import dev.slipway.server.eso.StoreCalls;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What is counted and what is written down. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    Meters meters(MeterRegistry registry) {
        return new Meters(registry);
    }

    @Bean
    SecretsMetrics secretsMetrics(Watches watches, PrometheusMeterRegistry registry) {
        SecretsMetrics metrics = new SecretsMetrics(watches);
        registry.getPrometheusRegistry().register(metrics);
        return metrics;
    }

    @Bean
    StoreCalls storeCalls(PrometheusMeterRegistry registry) {
        StoreCalls calls = new StoreCalls();
        registry.getPrometheusRegistry().register(calls);
        return calls;
    }

    @Bean
    @Primary
    PassObserver passObserver(Meters meters, Journal journal, SecretsMetrics secrets, DeliveryCounters delivery) {
        return new PassRecorder(meters, journal, secrets, delivery);
    }
}
