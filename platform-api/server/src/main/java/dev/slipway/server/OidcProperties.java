package dev.slipway.server;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID Connect provider whose tokens are taken beside the API token.
 *
 * @param issuer the provider's address, as tokens name it; empty takes no such tokens
 * @param audience what tokens have to be made for
 * @param groupsClaims which claims name groups
 * @param userClaim which claim names the person in rules and in the journal
 */
@ConfigurationProperties("slipway.oidc")
public record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("slipway") String audience,
        @DefaultValue("groups") List<String> groupsClaims,
        @DefaultValue("email") String userClaim) {}
