package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.testkit.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.UploadPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real ssh server, in this process. */
class GitSshIT {

    @TempDir
    private Path directory;

    private GitFixture git;
    private GitSource source;
    private SshServer server;
    private KeyPair hostKey;
    private KeyPair userKey;
    private RepositoryRef claims;

    @BeforeEach
    void open() throws Exception {
        git = GitFixture.create(directory.resolve("claims.git"));
        git.put("a.yaml", "1").commit("first");
        source = new GitSource(GitOptions.standard(directory.resolve("cache")), Clock.systemUTC());
        hostKey = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        userKey = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(
                (name, key, session) -> KeyUtils.compareKeys(key, userKey.getPublic()) && name.equals("git"));
        server.setCommandFactory((channel, command) -> new UploadPackCommand(directory, command));
        server.start();
        claims = RepositoryRef.of("ssh://git@127.0.0.1:" + server.getPort() + "/claims.git");
    }

    @AfterEach
    void close() throws IOException {
        source.close();
        server.stop(true);
        git.close();
    }

    @Test
    void fetchesWithAKnownHostAndAnAcceptedKey() throws Exception {
        GitSnapshot snapshot = source.fetch(claims, "main", GitCredentials.sshKey(pem(userKey), knownHosts()));

        assertThat(snapshot.revision().message()).isEqualTo("first");
    }

    @Test
    void fetchesWithAnRsaKey() throws Exception {
        userKey = KeyUtils.generateKeyPair("ssh-rsa", 2048);

        GitSnapshot snapshot = source.fetch(claims, "main", GitCredentials.sshKey(pem(userKey), knownHosts()));

        assertThat(snapshot.revision().message()).isEqualTo("first");
    }

    @Test
    void refusesAnUnknownHost() throws Exception {
        String key = pem(userKey).reveal();

        assertFault("not in ConfigMap argocd-ssh-known-hosts-cm", GitCredentials.sshKey(Redacted.of(key), ""));
    }

    @Test
    void saysThatTheKeyIsNotAccepted() throws Exception {
        KeyPair stranger = KeyUtils.generateKeyPair("ssh-rsa", 2048);

        assertFault("check the credentials", GitCredentials.sshKey(pem(stranger), knownHosts()));
    }

    @Test
    void saysThatAKeyIsNeeded() {
        assertFault("needs an ssh key", GitCredentials.anonymous());
    }

    @Test
    void saysThatTheKeyIsNone() {
        assertThatThrownBy(() ->
                        source.fetch(claims, "main", GitCredentials.sshKey(Redacted.of("not a key"), knownHosts())))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("no private key in PEM or OpenSSH format")
                .hasMessageNotContaining("not a key");
    }

    private void assertFault(String message, GitCredentials credentials) {
        assertThatThrownBy(() -> source.fetch(claims, "main", credentials))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.explanation()).contains(message);
                    assertThat(fault.fault()).isEqualTo(Fault.DENIED);
                });
    }

    private String knownHosts() {
        return "# trusted\n[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n";
    }

    private static Redacted<String> pem(KeyPair key) throws Exception {
        var text = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, text);
        return Redacted.of(text.toString(StandardCharsets.UTF_8));
    }

    /** Answers {@code git-upload-pack '/name'} from the directory. */
    private static final class UploadPackCommand implements Command {

        private final Path directory;
        private final String command;
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private OutputStream err = OutputStream.nullOutputStream();
        private ExitCallback exit = (code, message, closed) -> {};

        UploadPackCommand(Path directory, String command) {
            this.directory = directory;
            this.command = command;
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            List<String> protocol = List.of(environment.getEnv().getOrDefault("GIT_PROTOCOL", ""));
            new Thread(() -> serve(protocol), "git-upload-pack").start();
        }

        private void serve(List<String> protocol) {
            String name = command.replaceAll("^git-upload-pack '/(.*)'$", "$1");
            try (Repository repository = new FileRepositoryBuilder()
                    .setGitDir(directory.resolve(name).toFile())
                    .build()) {
                UploadPack pack = new UploadPack(repository);
                pack.setExtraParameters(protocol);
                pack.upload(in, out, err);
                exit.onExit(0);
            } catch (IOException broken) {
                exit.onExit(1, broken.getMessage());
            }
        }

        @Override
        public void destroy(ChannelSession channel) {}
    }
}
