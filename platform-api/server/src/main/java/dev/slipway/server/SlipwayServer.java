package dev.slipway.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The hub: controllers, Temporal worker and HTTP API in one process. Settings are the {@code slipway.*} properties of
 * {@link SlipwayProperties}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SlipwayServer {

    public static void main(String[] args) {
        SpringApplication.run(SlipwayServer.class, args);
    }
}
