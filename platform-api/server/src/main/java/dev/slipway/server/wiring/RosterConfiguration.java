package dev.slipway.server.wiring;

import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.SlipwayProperties;
import dev.slipway.server.roster.ControllerRoster;
import dev.slipway.server.roster.FeatureControllers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs every controller that the features declare. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean(initMethod = "open", destroyMethod = "close")
    ControllerRoster roster(
            Controllers controllers, Watches watches, List<FeatureControllers> features, SlipwayProperties properties) {
        List<ControllerSpec> all =
                features.stream().flatMap(feature -> feature.specs().stream()).toList();
        return new ControllerRoster(controllers, watches, all, properties::runs);
    }
}
