package dev.slipway.server.wiring;

import dev.slipway.kernel.journal.Journal;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.metrics.Meters;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted and what is written down. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    Meters meters(MeterRegistry registry) {
        return new Meters(registry);
    }

    @Bean
    PassObserver passObserver(Meters meters, Journal journal) {
        return new PassRecorder(meters, journal);
    }
}
