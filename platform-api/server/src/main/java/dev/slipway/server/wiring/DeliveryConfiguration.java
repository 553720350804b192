package dev.slipway.server.wiring;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.appset.control.ApplicationSets;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.project.control.AppProjectPass;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.delivery.refresh.WebhookSecrets;
import dev.slipway.delivery.refresh.Webhooks;
import dev.slipway.delivery.source.RenderOptions;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.SlipwayProperties;
import dev.slipway.server.roster.FeatureControllers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Delivery from Git. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean(destroyMethod = "close")
    GitSource gitSource(SlipwayProperties properties, Clock clock, Meters meters) {
        return new GitSource(GitOptions.standard(properties.state().resolve("git")), clock, meters::gitFetch);
    }

    @Bean
    DeliveryOptions deliveryOptions(SlipwayProperties properties) {
        Map<String, String> environment = System.getenv();
        Programs programs = Programs.of(environment, Path.of(System.getProperty("user.home")));
        return DeliveryOptions.standard()
                .rendering(RenderOptions.standard(properties.state().resolve("render"), programs, environment));
    }

    // checkstyle: allow ParameterNumber, because this is where everything that delivery needs comes together
    @Bean(destroyMethod = "close")
    DeliveryControllers delivery(
            Kube kube,
            Watches watches,
            Applier applier,
            GitSource git,
            Journal journal,
            Controllers controllers,
            DeliveryOptions options,
            Projects projects) {
        return new DeliveryControllers(
                kube, watches, applier, git, journal, controllers::poke, options.within(new ProjectLimits(projects)));
    }

    @Bean
    @Order(0)
    FeatureControllers deliveryControllers(DeliveryControllers delivery) {
        return new FeatureControllers(delivery.specs());
    }

    @Bean(destroyMethod = "close")
    Clusters clusters(Kube kube) {
        return new Clusters(kube, DeliveryOptions.standard().namespace());
    }

    @Bean
    Projects projects(Kube kube, Watches watches, Clusters clusters) {
        return new Projects(kube, watches, clusters, DeliveryOptions.standard().namespace());
    }

    @Bean(destroyMethod = "close")
    ApplicationSets applicationSets(ApplicationSets.Sources sources, Projects projects, Controllers controllers) {
        return new ApplicationSets(sources, projects, controllers::poke);
    }

    @Bean
    ApplicationSets.Sources applicationSetSources(Kube kube, Watches watches, GitSource git, Clusters clusters) {
        return new ApplicationSets.Sources(
                kube, watches, git, clusters, DeliveryOptions.standard().namespace());
    }

    @Bean
    @Order(0)
    FeatureControllers projectControllers(Kube kube, Watches watches, ApplicationSets applicationSets) {
        List<ControllerSpec> specs = new ArrayList<>(applicationSets.specs());
        specs.add(new AppProjectPass(kube, watches).controller());
        return new FeatureControllers(specs);
    }

    @Bean
    Webhooks webhooks(DeliveryControllers delivery, SlipwayProperties properties) {
        @Nullable
        Redacted<String> secret = Secrets.of(properties.webhookSecret(), properties.webhookSecretFile())
                .orElse(null);
        WebhookSecrets secrets = new WebhookSecrets(secret, secret, secret);
        return delivery.webhooks(() -> secrets);
    }
}
