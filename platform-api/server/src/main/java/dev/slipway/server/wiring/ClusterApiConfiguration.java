package dev.slipway.server.wiring;

import dev.slipway.cluster.ClusterControllers;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.cluster.memory.InMemoryProvider;
import dev.slipway.cluster.memory.MemoryCloud;
import dev.slipway.cluster.topology.controller.Topologies;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.roster.FeatureControllers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cluster API's core, clusters made of classes, and the provider that runs machines in memory. */
@Configuration(proxyBeanMethods = false)
class ClusterApiConfiguration {

    @Bean
    MemoryCloud memoryCloud(Controllers controllers) {
        return new MemoryCloud(controllers::poke);
    }

    @Bean(destroyMethod = "close")
    ClusterConnections workloadClusters(Kube kube) {
        return new ClusterConnections(kube);
    }

    @Bean
    Workloads workloads(MemoryCloud cloud, ClusterConnections workloadClusters) {
        return (namespace, cluster) ->
                cloud.find(namespace, cluster).or(() -> workloadClusters.find(namespace, cluster));
    }

    @Bean
    Providers clusterProviders(Kube kube, Watches watches, Clock clock, Controllers controllers) {
        return new Providers(kube, watches, controllers::poke, clock);
    }

    @Bean
    FeatureControllers clusterApiControllers(Kube kube, Watches watches, Workloads workloads, Providers providers) {
        return new FeatureControllers(new ClusterControllers(kube, watches, workloads, providers).specs());
    }

    @Bean
    FeatureControllers topologyControllers(Kube kube, Watches watches, Providers providers, Controllers controllers) {
        return new FeatureControllers(new Topologies(kube, watches, providers, controllers::poke).specs());
    }

    @Bean
    FeatureControllers inMemoryControllers(Kube kube, Watches watches, MemoryCloud cloud, Providers providers) {
        return new FeatureControllers(new InMemoryProvider(kube, watches, cloud, providers).specs());
    }
}
