package dev.slipway.scaffolder.rendering;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which program serves a Git host. Hosts are {@code name} or {@code name:port}, in any case. */
public record Integrations(Map<String, HostKind> hosts) {

    public Integrations {
        hosts = Map.copyOf(hosts);
    }

    /** The hosts that Backstage knows without being told. */
    public static Integrations standard() {
        return new Integrations(Map.of(
                "github.com", HostKind.GITHUB,
                "gitlab.com", HostKind.GITLAB,
                "dev.azure.com", HostKind.AZURE,
                "bitbucket.org", HostKind.BITBUCKET_CLOUD));
    }

    /** These and one more. */
    public Integrations with(String host, HostKind kind) {
        var all = new HashMap<>(hosts);
        all.put(host.toLowerCase(Locale.ROOT), kind);
        return new Integrations(all);
    }

    public Optional<HostKind> kind(String host) {
        return Optional.ofNullable(hosts.get(host.toLowerCase(Locale.ROOT)));
    }
}
