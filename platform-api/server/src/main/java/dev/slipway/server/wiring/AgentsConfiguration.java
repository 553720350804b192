package dev.slipway.server.wiring;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.hub.AgentHub;
import dev.slipway.delivery.channel.hub.HubSettings;
import dev.slipway.delivery.channel.hub.ResourceProvider;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.fleet.ProjectLimits;
import dev.slipway.delivery.handover.AgentInvitations;
import dev.slipway.delivery.handover.Handover;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.sync.fleet.FleetSecrets;
import dev.slipway.server.AgentProperties;
import dev.slipway.server.SlipwayProperties;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clusters whose own agents deliver. */
@Configuration(proxyBeanMethods = false)
class AgentsConfiguration {

    // checkstyle: allow ParameterNumber, because this is where everything that a handover needs comes together
    @Bean
    Handover handover(
            Kube kube,
            Watches watches,
            DeliveryControllers delivery,
            Projects projects,
            Clusters clusters,
            Journal journal,
            Controllers controllers,
            SlipwayProperties properties,
            AgentProperties agents,
            Clock clock) {
        AgentSecrets secrets = new AgentSecrets(clusters);
        Handover handover = new Handover(
                new Handover.Gateways(
                        kube,
                        watches,
                        delivery.renderings(),
                        new ProjectLimits(projects),
                        secrets,
                        journal,
                        controllers::poke),
                new Handover.Settings(
                        DeliveryOptions.standard().namespace(),
                        properties.state().resolve("agents"),
                        agents.grace(),
                        clock.instant()));
        secrets.onChange(handover::lookAtAll);
        return handover;
    }

    @Bean
    Registrations agentRegistrations(Kube kube, AgentProperties agents, Clock clock) {
        return new Registrations(kube, agents.namespace(), agents.certificateLifetime(), clock);
    }

    @Bean
    AgentInvitations agentInvitations(Kube kube, Registrations registrations) {
        return new AgentInvitations(
                kube, registrations, DeliveryOptions.standard().namespace());
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    @ConditionalOnProperty("slipway.agents.port")
    // checkstyle: allow ParameterNumber, because this is where everything that agents may have comes together
    AgentHub agentHub(
            Kube kube,
            Registrations registrations,
            Handover handover,
            FleetSecrets secrets,
            Controllers controllers,
            AgentProperties agents,
            Clock clock) {
        List<ResourceProvider> providers = new ArrayList<>(handover.providers());
        secrets.resources().forEach(resource -> providers.add(ResourceProvider.of(resource)));
        AgentHub hub = new AgentHub(
                HubSettings.on(agents.address(), agents.port() == null ? 0 : agents.port()),
                registrations,
                new SelectedObjects(kube, Gvk.of("v1", "Secret"), agents.namespace(), Registration.LABEL),
                providers,
                clock);
        handover.connect(hub);
        secrets.open(hub, controllers::poke);
        return hub;
    }
}
