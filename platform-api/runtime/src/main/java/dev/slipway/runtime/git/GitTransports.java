package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Connects to Git servers with the credentials of one caller, and gives them to no other host. */
final class GitTransports {

    /** Servers that take a token ignore the name, but want one. */
    private static final String TOKEN_USER = "git";

    private final GitOptions options;
    private final SshSessions ssh;

    GitTransports(GitOptions options) {
        this.options = options;
        this.ssh = new SshSessions(options.cacheDirectory());
    }

    /** Return the advertised references. */
    References references(RepositoryRef repository, GitCredentials credentials) {
        try {
            Map<String, String> commits = new HashMap<>();
            Map<String, String> tags = new HashMap<>();
            for (Ref ref : configure(Git.lsRemoteRepository().setRemote(repository.url()), repository, credentials)
                    .call()) {
                ObjectId named = ref.getObjectId();
                ObjectId peeled = ref.getPeeledObjectId();
                if (named != null && peeled != null) {
                    tags.put(ref.getName(), named.name());
                }
                if (named != null) {
                    commits.put(ref.getName(), peeled == null ? named.name() : peeled.name());
                }
            }
            return new References(commits, tags);
        } catch (GitAPIException | RuntimeException failure) {
            throw GitFaults.of(failure, repository);
        }
    }

    <C extends TransportCommand<C, ?>> C configure(C command, RepositoryRef repository, GitCredentials credentials) {
        command.setTimeout((int) options.ioTimeout().toSeconds());
        if (repository.scheme().equals("ssh")) {
            if (credentials.sshPrivateKey() == null) {
                throw new FaultException(
                        Fault.DENIED,
                        "repository " + repository.printable()
                                + " needs an ssh key: put sshPrivateKey into its repository Secret");
            }
            command.setTransportConfigCallback(transport -> {
                if (transport instanceof SshTransport over) {
                    over.setSshSessionFactory(ssh.of(credentials));
                }
            });
        } else if (credentials.password() != null) {
            String user = Objects.requireNonNullElse(credentials.username(), TOKEN_USER);
            command.setCredentialsProvider(
                    new OneHost(repository.uri(), user, credentials.password().reveal()));
        }
        return command;
    }

    /** A redirect to another host must not be told the password. */
    private static final class OneHost extends UsernamePasswordCredentialsProvider {

        private final URIish allowed;

        OneHost(URIish allowed, String username, String password) {
            super(username, password);
            this.allowed = allowed;
        }

        @Override
        public boolean get(URIish uri, CredentialItem... items) {
            return Objects.equals(uri.getHost(), allowed.getHost()) && super.get(uri, items);
        }
    }
}
