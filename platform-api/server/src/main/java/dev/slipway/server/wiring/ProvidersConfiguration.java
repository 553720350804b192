package dev.slipway.server.wiring;

import dev.slipway.provider.aws.AwsProvider;
import dev.slipway.provider.sql.SqlProvider;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.server.wiring.CompositionsConfiguration.ProviderKinds;
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
