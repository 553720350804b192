package dev.slipway.local.git;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.resolver.ServiceNotAuthorizedException;

/**
 * Serves a directory of repositories at {@code http://127.0.0.1:<port>/<name>.git}. Everybody on this machine may read;
 * pushing needs the token as password, or an address of this machine. A push to a name that is not there makes it.
 */
public final class GitServer implements AutoCloseable {

    private final Config config;
    private final GitRepositories repositories;
    private final Optional<PushHook> hook;
    private final Server server;

    /**
     * @param directory where the repositories are
     * @param port on 127.0.0.1; 0 for any
     * @param token what is accepted as password from other machines, through a tunnel for instance
     * @param hook who is told about pushes
     * @param hookSecret what the events are signed with
     */
    public record Config(Path directory, int port, String token, Optional<URI> hook, String hookSecret) {}

    private GitServer(Config config) {
        this.config = config;
        this.repositories = new GitRepositories(config.directory());
        this.hook = config.hook().map(target -> new PushHook(target, config.hookSecret()));
        this.server = new Server(new InetSocketAddress("127.0.0.1", config.port()));
    }

    /** Serves until closed. */
    public static GitServer start(Config config) throws Exception {
        var started = new GitServer(config);
        var servlet = new GitServlet();
        servlet.setRepositoryResolver((request, name) -> started.resolve(request, name));
        servlet.setReceivePackFactory(started::receivePack);
        var context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), "/*");
        started.server.setHandler(context);
        started.server.start();
        return started;
    }

    public int port() {
        return server.getURI().getPort();
    }

    /** Where a repository is cloned from. */
    public String url(String name) {
        return "http://127.0.0.1:" + port() + "/" + name + ".git";
    }

    /** Returns when the server has been stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private Repository resolve(HttpServletRequest request, String path) throws RepositoryNotFoundException {
        var name = GitRepositories.plain(path);
        try {
            if (isPush(request) && GitRepositories.isName(name)) {
                repositories.create(name);
            }
            if (repositories.exists(name)) {
                return repositories.open(name);
            }
        } catch (IOException e) {
            throw new RepositoryNotFoundException(path, e);
        }
        throw new RepositoryNotFoundException(path);
    }

    private static boolean isPush(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/git-receive-pack")
                || "git-receive-pack".equals(request.getParameter("service"));
    }

    private ReceivePack receivePack(HttpServletRequest request, Repository repository)
            throws ServiceNotAuthorizedException {
        if (!isLocal(request) && !hasToken(request)) {
            throw new ServiceNotAuthorizedException();
        }
        var pack = new ReceivePack(repository);
        pack.setPostReceiveHook((received, commands) -> commands.stream()
                .filter(command -> command.getResult() == ReceiveCommand.Result.OK)
                .forEach(command -> announce(repository, command)));
        return pack;
    }

    private void announce(Repository repository, ReceiveCommand command) {
        var name = GitRepositories.plain(repository.getDirectory().getName());
        var event = new PushEvent(
                name,
                url(name),
                command.getRefName(),
                command.getOldId().name(),
                command.getNewId().name(),
                touched(repository, command));
        hook.ifPresent(target -> target.send(event));
    }

    /** The list is an extra: a push that is stored must not fail for it. */
    private static Optional<Touched> touched(Repository repository, ReceiveCommand command) {
        try {
            return Touched.between(repository, command.getOldId(), command.getNewId());
        } catch (IOException unread) {
            System.out.printf("cannot tell which files %s touches: %s%n", command.getRefName(), unread);
            return Optional.empty();
        }
    }

    private static boolean isLocal(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return false;
        }
        var pair =
                new String(Base64.getMimeDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        var password = pair.substring(pair.indexOf(':') + 1);
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), config.token().getBytes(StandardCharsets.UTF_8));
    }
}
