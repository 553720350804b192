package dev.slipway.server.wiring;

import dev.slipway.cluster.topology.webhook.ConversionAddress;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.server.ConversionProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cluster API's v1beta1 beside v1beta2, by a conversion webhook. */
@Configuration(proxyBeanMethods = false)
class ConversionConfiguration {

    private static final int SERVICE_PORT = 9443;

    @Bean(initMethod = "open", destroyMethod = "close")
    @ConditionalOnExpression("'${slipway.conversion.host:}' != '' || '${slipway.conversion.service:}' != ''")
    ConversionKeeper conversion(Kube kube, ConversionProperties properties, Clock clock) {
        return new ConversionKeeper(kube, address(properties), clock);
    }

    /** A Service needs a port that is known beforehand. */
    static ConversionAddress address(ConversionProperties properties) {
        String service = properties.service();
        if (service == null || service.isBlank()) {
            return ConversionAddress.ofHost(String.valueOf(properties.host()), properties.port());
        }
        int slash = service.indexOf('/');
        if (slash <= 0 || slash == service.length() - 1) {
            throw new IllegalArgumentException(
                    "slipway.conversion.service is \"" + service + "\"; write it as namespace/name");
        }
        return ConversionAddress.ofService(
                service.substring(0, slash),
                service.substring(slash + 1),
                properties.port() == 0 ? SERVICE_PORT : properties.port());
    }
}
