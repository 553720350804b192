package dev.slipway.server.wiring;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.runtime.step.TemporalLongSteps;
import dev.slipway.runtime.step.TemporalTarget;
import dev.slipway.runtime.step.UnconfiguredLongSteps;
import dev.slipway.server.SlipwayProperties;
import dev.slipway.server.temporal.EmbeddedTemporal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Long steps on Temporal: an external server, one inside this process, or none. */
@Configuration(proxyBeanMethods = false)
class StepsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StepsConfiguration.class);

    @Bean
    StepBodies stepBodies() {
        return new StepBodies();
    }

    @Bean
    Temporal temporal(SlipwayProperties properties, StepBodies bodies, Meters meters) {
        return Temporal.open(properties.temporal().target(), bodies, meters);
    }

    @Bean
    LongSteps longSteps(Temporal temporal) {
        return temporal.steps();
    }

    /** Looks at an object at once when its step has made progress. */
    @Bean
    StepListener stepListener(Temporal temporal, Controllers controllers) {
        if (temporal.steps() instanceof TemporalLongSteps steps) {
            steps.onSettled(input -> controllers.poke(input.object()));
            return new StepListener(steps.startWorker());
        }
        return new StepListener(() -> {});
    }

    /** Holds the worker for as long as the application runs. */
    record StepListener(AutoCloseable worker) implements DisposableBean {
        @Override
        public void destroy() throws Exception {
            worker.close();
        }
    }

    /** The engine behind the long steps and what has to be closed in the end. */
    record Temporal(LongSteps steps, AutoCloseable connection) implements DisposableBean {

        static Temporal open(String target, StepBodies bodies, Meters meters) {
            if (target.equals("none")) {
                LOG.info("no Temporal is configured: everything that needs a long step waits, the rest runs");
                return new Temporal(new UnconfiguredLongSteps(), () -> {});
            }
            if (target.equals("embedded")) {
                EmbeddedTemporal server = EmbeddedTemporal.start();
                return new Temporal(new TemporalLongSteps(server.connection(), bodies, meters), server);
            }
            TemporalConnection connection = new TemporalConnection(TemporalTarget.of(target));
            return new Temporal(new TemporalLongSteps(connection, bodies, meters), connection);
        }

        @Override
        public void destroy() throws Exception {
            connection.close();
        }
    }
}
