package dev.slipway.server.wiring;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.StoreFactory;
import dev.slipway.secrets.store.aws.AwsStores;
import dev.slipway.secrets.store.fake.FakeStores;
import dev.slipway.secrets.store.gcp.GcpStores;
import dev.slipway.secrets.store.kubernetes.KubernetesStores;
import dev.slipway.secrets.store.vault.VaultStores;
import dev.slipway.secrets.sync.SecretsControllers;
import dev.slipway.secrets.sync.fleet.FleetSecrets;
import dev.slipway.server.eso.CountedStores;
import dev.slipway.server.eso.StoreCalls;
import dev.slipway.server.roster.FeatureControllers;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Secrets from stores. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    /** The variables by which External Secrets is pointed at an emulator. */
    private static final Map<String, String> ENDPOINTS = Map.of(
            "AWS_SECRETSMANAGER_ENDPOINT", "secretsmanager",
            "AWS_SSM_ENDPOINT", "ssm",
            "AWS_STS_ENDPOINT", "sts");

    @Bean(destroyMethod = "close")
    StoreClients storeClients(Meters meters) {
        return new StoreClients(new AwsClients(meters::externalCall), new GcpClients(meters::externalCall));
    }

    /** The cloud clients of stores, apart from those of providers, so that neither slows the other. */
    record StoreClients(AwsClients aws, GcpClients gcp) implements AutoCloseable {

        @Override
        public void close() {
            aws.close();
            gcp.close();
        }
    }

    // checkstyle: allow ParameterNumber, because this is where everything that secrets need comes together
    @Bean(destroyMethod = "close")
    SecretsControllers secrets(
            Kube kube, Watches watches, StoreClients clients, Clock clock, Controllers controllers, StoreCalls calls) {
        List<StoreFactory> factories = Stream.<StoreFactory>of(
                        new AwsStores(clients.aws(), endpoints(System.getenv())),
                        new FakeStores(),
                        new GcpStores(clients.gcp(), ""),
                        new KubernetesStores(kube),
                        new VaultStores(clock))
                .<StoreFactory>map(stores -> new CountedStores(stores, calls))
                .toList();
        return new SecretsControllers(kube, watches, factories, clock, controllers::poke);
    }

    @Bean(destroyMethod = "close")
    FleetSecrets fleetSecrets(SecretsControllers secrets) {
        return secrets.fleet();
    }

    private static Map<String, URI> endpoints(Map<String, String> environment) {
        Map<String, URI> endpoints = new HashMap<>();
        ENDPOINTS.forEach((variable, service) -> {
            String url = environment.getOrDefault(variable, "");
            if (!url.isEmpty()) {
                endpoints.put(service, URI.create(url));
            }
        });
        return endpoints;
    }

    @Bean
    @Order(0)
    FeatureControllers secretsControllers(SecretsControllers secrets) {
        return new FeatureControllers(secrets.specs());
    }
}
