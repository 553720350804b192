package dev.slipway.server;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Cluster API's v1beta1 is served beside v1beta2: by a webhook, which the API server reaches at a host or through a
 * Service. With neither, v1beta1 is not served.
 *
 * @param host under which the API server reaches this process itself, as on the same machine; it is listened on, too
 * @param service {@code namespace/name} of a Service in front of this process's port
 * @param port to listen on; 0 takes any, which only {@code host} can follow
 */
@ConfigurationProperties("slipway.conversion")
public record ConversionProperties(
        @Nullable String host,
        @Nullable String service,
        @DefaultValue("0") int port) {}
