package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/** Makes ssh clients that know one key, trust the listed hosts only, and read nothing of the process user's ~/.ssh. */
final class SshSessions {

    private final Path directory;
    private final Map<GitCredentials, SshSessionFactory> factories = new ConcurrentHashMap<>();

    SshSessions(Path directory) {
        this.directory = directory.resolve("no-ssh-home");
    }

    SshSessionFactory of(GitCredentials credentials) {
        return factories.computeIfAbsent(credentials, this::factory);
    }

    private SshSessionFactory factory(GitCredentials credentials) {
        List<KeyPair> keys = keys(Objects.requireNonNull(credentials.sshPrivateKey(), "sshPrivateKey"));
        return new SshdSessionFactoryBuilder()
                .setPreferredAuthentications("publickey")
                .setHomeDirectory(directory.toFile())
                .setSshDirectory(directory.toFile())
                .setConfigStoreFactory((home, config, user) -> null)
                .setDefaultKeysProvider(home -> keys)
                .setServerKeyDatabase((home, ssh) -> new KnownHosts(credentials.knownHosts()))
                .build(null);
    }

    private static List<KeyPair> keys(Redacted<String> pem) {
        List<KeyPair> keys = new ArrayList<>();
        // Editors and Secret generators lose the last line break, without which OpenSSH's own format is not accepted.
        byte[] bytes = (pem.reveal().strip() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Iterable<KeyPair> read = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName("sshPrivateKey"), new ByteArrayInputStream(bytes), null);
            if (read != null) {
                read.forEach(keys::add);
            }
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw unusable();
        }
        if (keys.isEmpty()) {
            throw unusable();
        }
        return keys;
    }

    private static FaultException unusable() {
        return new FaultException(
                Fault.INVALID,
                "sshPrivateKey of the repository Secret is no private key in PEM or OpenSSH format without passphrase");
    }
}
