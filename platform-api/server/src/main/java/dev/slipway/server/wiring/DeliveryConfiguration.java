package dev.slipway.server.wiring;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.project.control.AppProjectPass;
import dev.slipway.delivery.refresh.WebhookSecrets;
import dev.slipway.delivery.refresh.Webhooks;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.SlipwayProperties;
import dev.slipway.server.roster.FeatureControllers;
import java.time.Clock;
import java.util.List;
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

    // checkstyle: allow ParameterNumber, because this is where everything that delivery needs comes together
    @Bean(destroyMethod = "close")
    DeliveryControllers delivery(
            Kube kube, Watches watches, Applier applier, GitSource git, Journal journal, Controllers controllers) {
        return new DeliveryControllers(
                kube, watches, applier, git, journal, controllers::poke, DeliveryOptions.standard());
    }

    @Bean
    @Order(0)
    FeatureControllers deliveryControllers(DeliveryControllers delivery) {
        return new FeatureControllers(delivery.specs());
    }

    @Bean
    @Order(0)
    FeatureControllers projects(Kube kube, Watches watches) {
        return new FeatureControllers(List.of(new AppProjectPass(kube, watches).controller()));
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
