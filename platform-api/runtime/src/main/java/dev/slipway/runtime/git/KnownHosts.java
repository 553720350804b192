package dev.slipway.runtime.git;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts the host keys of an OpenSSH known_hosts text and no others; nobody is asked and nothing is learned. */
final class KnownHosts implements ServerKeyDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);

    private final List<KnownHostEntry> entries;

    KnownHosts(String text) {
        this.entries = text.lines().flatMap(line -> parsed(line).stream()).toList();
    }

    private static List<KnownHostEntry> parsed(String line) {
        try {
            KnownHostEntry entry = KnownHostEntry.parseKnownHostEntry(line);
            return entry == null ? List.of() : List.of(entry);
        } catch (RuntimeException broken) {
            // One bad line must not make every other host unknown.
            LOG.atWarn().log("Ignoring a line of the ssh known hosts that cannot be parsed");
            return List.of();
        }
    }

    @Override
    public List<PublicKey> lookup(String connectAddress, InetSocketAddress remoteAddress, Configuration config) {
        List<PublicKey> keys = new ArrayList<>();
        for (KnownHostEntry entry : entries) {
            if (!"revoked".equals(entry.getMarker()) && matches(entry, remoteAddress)) {
                keys.addAll(key(entry));
            }
        }
        return keys;
    }

    @Override
    public boolean accept(
            String connectAddress,
            InetSocketAddress remoteAddress,
            PublicKey serverKey,
            Configuration config,
            CredentialsProvider provider) {
        return lookup(connectAddress, remoteAddress, config).stream()
                .anyMatch(known -> KeyUtils.compareKeys(known, serverKey));
    }

    private static boolean matches(KnownHostEntry entry, InetSocketAddress address) {
        return entry.isHostMatch(address.getHostString(), address.getPort());
    }

    private static List<PublicKey> key(KnownHostEntry entry) {
        AuthorizedKeyEntry key = entry.getKeyEntry();
        try {
            PublicKey resolved = key.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
            return resolved == null ? List.of() : List.of(resolved);
        } catch (IOException | GeneralSecurityException unusable) {
            return List.of();
        }
    }
}
