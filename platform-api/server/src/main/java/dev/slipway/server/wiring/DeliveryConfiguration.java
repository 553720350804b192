package dev.slipway.server.wiring;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.appset.control.ApplicationSets;
import dev.slipway.delivery.cluster.ClusterLogins;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.fleet.Fleet;
import dev.slipway.delivery.fleet.ProjectLimits;
import dev.slipway.delivery.handover.Handover;
import dev.slipway.delivery.notification.Notifications;
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
import dev.slipway.server.argo.DeliveryCounters;
import dev.slipway.server.argo.DeliveryGauges;
import dev.slipway.server.roster.ControllerRoster;
import dev.slipway.server.roster.FeatureControllers;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Delivery from Git. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean(destroyMethod = "close")
    GitSource gitSource(SlipwayProperties properties, Clock clock, Meters meters, DeliveryCounters counters) {
        return new GitSource(
                GitOptions.standard(properties.state().resolve("git")), clock, (repository, outcome, took) -> {
                    meters.gitFetch(outcome, took);
                    counters.fetched(repository, outcome, took);
                });
    }

    @Bean
    DeliveryCounters deliveryCounters(PrometheusMeterRegistry registry) {
        return new DeliveryCounters(registry);
    }

    @Bean
    DeliveryGauges deliveryGauges(
            Watches watches, Fleet fleet, PrometheusMeterRegistry registry, Environment settings) {
        DeliveryGauges.ShownLabels labels = new DeliveryGauges.ShownLabels(
                list(settings, "slipway.metrics.application-labels"),
                list(settings, "slipway.metrics.applicationset-labels"));
        DeliveryGauges gauges = new DeliveryGauges(watches, fleet::states, labels);
        registry.getPrometheusRegistry().register(gauges);
        return gauges;
    }

    @Bean
    DeliveryOptions deliveryOptions(SlipwayProperties properties, DeliveryCounters counters, Environment settings) {
        Map<String, String> environment = System.getenv();
        Programs programs = Programs.of(environment, Path.of(System.getProperty("user.home")))
                .asking(new Installer(list(settings, "slipway.install")));
        return DeliveryOptions.standard()
                .counting(counters)
                .rendering(RenderOptions.standard(properties.state().resolve("render"), programs, environment));
    }

    private static List<String> list(Environment settings, String name) {
        BindResult<List<String>> bound = Binder.get(settings).bind(name, Bindable.listOf(String.class));
        return bound.isBound() ? bound.get() : List.of();
    }

    // checkstyle: allow ParameterNumber, because this is where everything that delivery needs comes together
    @Bean(destroyMethod = "close")
    DeliveryControllers delivery(
            Kube kube,
            Watches watches,
            Fleet fleet,
            GitSource git,
            Journal journal,
            Controllers controllers,
            DeliveryOptions options,
            Projects projects) {
        return new DeliveryControllers(
                kube, watches, fleet, git, journal, controllers::poke, options.within(new ProjectLimits(projects)));
    }

    @Bean
    @Order(0)
    FeatureControllers deliveryControllers(DeliveryControllers delivery, Handover handover) {
        return new FeatureControllers(delivery.specs().stream()
                .map(handover::around)
                .map(delivery::counted)
                .toList());
    }

    @Bean
    DestinationCluster ownCluster(Kube kube, Watches watches, Applier applier) {
        return DestinationCluster.local(kube, watches, applier);
    }

    @Bean(destroyMethod = "close")
    Fleet fleet(Clusters clusters, DestinationCluster own, Projects projects, ClusterLogins logins) {
        return new Fleet(clusters, own, projects::servesHub, logins);
    }

    @Bean
    ClusterLogins clusterLogins(SecretsConfiguration.StoreClients clients, SlipwayProperties properties)
            throws IOException {
        return new CloudLogins(
                clients.aws(),
                System.getenv(),
                Files.createDirectories(properties.state().resolve("logins")));
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

    /** After the roster, whose informer of Applications is the one that is watched. */
    @Bean(destroyMethod = "close")
    Notifications notifications(
            Kube kube, Watches watches, GitSource git, ControllerRoster roster, SlipwayProperties properties) {
        Notifications.Options options = Notifications.Options.standard();
        Notifications notifications =
                new Notifications(kube, watches, new CommitNews(kube, git, options.namespace()), options);
        if (properties.runs("notifications")) {
            notifications.start();
        }
        return notifications;
    }

    @Bean
    Webhooks webhooks(DeliveryControllers delivery, Kube kube, Clock clock, SlipwayProperties properties) {
        Optional<Redacted<String>> secret = Secrets.of(properties.webhookSecret(), properties.webhookSecretFile());
        Supplier<WebhookSecrets> secrets = secret.<Supplier<WebhookSecrets>>map(given -> () -> WebhookSecrets.of(given))
                .orElseGet(() -> new ArgoSecret(kube, DeliveryOptions.standard().namespace(), clock));
        return delivery.webhooks(secrets);
    }
}
