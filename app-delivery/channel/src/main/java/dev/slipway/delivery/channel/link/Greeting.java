package dev.slipway.delivery.channel.link;

import java.util.List;

/**
 * What an agent says of its cluster when it connects.
 *
 * @param apiVersions as {@code group/version} and {@code group/version/Kind}
 */
public record Greeting(String kubernetesVersion, List<String> apiVersions) {

    public Greeting {
        apiVersions = List.copyOf(apiVersions);
    }
}
