package dev.slipway.server.wiring;

import dev.slipway.server.SlipwayProperties;
import dev.slipway.server.web.ApiTokenFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call over HTTP. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    ApiTokenFilter apiTokenFilter(SlipwayProperties properties) {
        return new ApiTokenFilter(Secrets.of(properties.apiToken(), properties.apiTokenFile()));
    }
}
