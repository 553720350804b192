package dev.slipway.server.wiring;

import dev.slipway.provider.aws.AwsProvider;
import dev.slipway.provider.gcp.GcpProvider;
import dev.slipway.provider.helm.HelmProvider;
import dev.slipway.provider.kubernetes.KubernetesProvider;
import dev.slipway.provider.nop.NopKind;
import dev.slipway.provider.sql.SqlProvider;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.wiring.CompositionsConfiguration.ProviderKinds;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The providers that are built in. */
@Configuration(proxyBeanMethods = false)
class ProvidersConfiguration {

    @Bean(destroyMethod = "close")
    SqlProvider sqlProvider() {
        return new SqlProvider();
    }

    @Bean(destroyMethod = "close")
    AwsProvider awsProvider(Meters meters) {
        return new AwsProvider(meters::externalCall);
    }

    @Bean(destroyMethod = "close")
    KubernetesProvider kubernetesProvider(Kube kube, Watches watches, Controllers controllers) {
        return new KubernetesProvider(kube, watches, controllers);
    }

    @Bean(destroyMethod = "close")
    HelmProvider helmProvider(Kube kube, Watches watches, Clock clock) {
        return new HelmProvider(kube, watches, clock);
    }

    @Bean
    @Order(4)
    ProviderKinds helmKinds(HelmProvider provider) {
        return new ProviderKinds(provider.kinds());
    }

    @Bean
    @Order(3)
    ProviderKinds kubernetesKinds(KubernetesProvider provider) {
        return new ProviderKinds(provider.kinds());
    }

    @Bean(destroyMethod = "close")
    GcpProvider gcpProvider(Meters meters) {
        return new GcpProvider(meters::externalCall);
    }

    @Bean
    @Order(2)
    ProviderKinds nopKinds(Clock clock) {
        return new ProviderKinds(List.of(new NopKind(clock)));
    }

    @Bean
    @Order(4)
    ProviderKinds gcpKinds(GcpProvider provider) {
        return new ProviderKinds(provider.kinds());
    }

    @Bean
    @Order(1)
    ProviderKinds awsKinds(AwsProvider provider) {
        return new ProviderKinds(provider.kinds());
    }

    @Bean
    @Order(0)
    ProviderKinds sqlKinds(SqlProvider provider) {
        return new ProviderKinds(provider.kinds());
    }
}
