package dev.slipway.server.wiring;

import dev.slipway.cluster.aws.AwsClusters;
import dev.slipway.cluster.bootstrap.Bootstraps;
import dev.slipway.cluster.local.LocalProvider;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.handover.AgentInvitations;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.fleet.AgentHost;
import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.managed.kind.Connection;
import dev.slipway.provider.aws.AwsProvider;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.sync.fleet.FleetSecrets;
import dev.slipway.server.AgentProperties;
import dev.slipway.server.ClusterProperties;
import dev.slipway.server.roster.FeatureControllers;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Local clusters, and what makes clusters of any kind members of the fleet. */
@Configuration(proxyBeanMethods = false)
class ClustersConfiguration {

    @Bean
    FleetMembers fleetMembers(
            AgentInvitations invitations,
            Registrations registrations,
            Applier applier,
            AgentProperties agents,
            FleetSecrets secrets) {
        return new AgentMembers(invitations, registrations, applier, agents, secrets);
    }

    @Bean(destroyMethod = "close")
    Bootstraps bootstraps(Kube kube, Watches watches, FleetMembers members, ObjectProvider<AgentHost> hosts) {
        return new Bootstraps(
                kube,
                watches,
                members,
                hosts.orderedStream().toList(),
                DeliveryOptions.standard().namespace());
    }

    @Bean
    FeatureControllers bootstrapControllers(Bootstraps bootstraps) {
        return new FeatureControllers(bootstraps.specs());
    }

    /** EKS clusters; the Secrets of their static identities are where the server's own objects are. */
    @Bean
    FeatureControllers awsClusterControllers(
            Kube kube, Watches watches, Applier applier, ClusterConnections workloadClusters, AwsProvider provider) {
        String namespace = DeliveryOptions.standard().namespace();
        return new FeatureControllers(new AwsClusters(new AwsClusters.Hub(
                        kube,
                        watches,
                        applier,
                        workloadClusters,
                        (config, region, cluster) ->
                                provider.clusterToken(new Connection(config, new HubSecrets(kube)), region, cluster),
                        namespace))
                .specs());
    }

    /** Clusters on the machine of this server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("slipway.clusters.directory")
    static class Local {

        @Bean
        LocalProvider.Hub localHub(Kube kube, Watches watches, LongSteps steps, StepBodies bodies, Clock clock) {
            return new LocalProvider.Hub(kube, watches, steps, bodies, clock);
        }

        @Bean(destroyMethod = "close")
        LocalProvider localProvider(ClusterProperties properties, LocalProvider.Hub hub) {
            return LocalProvider.in(Objects.requireNonNull(properties.directory()), hub);
        }

        @Bean
        AgentHost localAgents(LocalProvider provider, ClusterProperties properties) {
            return provider.agents(properties.agent());
        }

        @Bean
        FeatureControllers localControllers(LocalProvider provider) {
            return new FeatureControllers(provider.specs());
        }
    }
}
