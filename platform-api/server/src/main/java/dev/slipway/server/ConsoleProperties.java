package dev.slipway.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The console and what points to it.
 *
 * @param address how browsers reach the console, such as {@code https://slipway.example.org/ui}; empty leaves out links
 * @param openCatalog whether {@code /api/catalog/entities.yaml} needs no token, because Backstage can send none
 */
@ConfigurationProperties("slipway.console")
public record ConsoleProperties(
        @DefaultValue("") String address,
        @DefaultValue("false") boolean openCatalog) {}
