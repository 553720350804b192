package dev.slipway.server.wiring;

import dev.slipway.cloud.gcp.GcpTokens;
import dev.slipway.cluster.gcp.GcpClusters;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.roster.FeatureControllers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clusters of GKE. */
@Configuration(proxyBeanMethods = false)
class GkeConfiguration {

    @Bean(destroyMethod = "close")
    GcpTokens gcpTokens() {
        return new GcpTokens();
    }

    @Bean
    FeatureControllers gkeControllers(Kube kube, Watches watches, Applier applier, GcpTokens gcpTokens) {
        return new FeatureControllers(new GcpClusters(kube, watches, applier, gcpTokens::of).specs());
    }
}
