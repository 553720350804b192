package dev.slipway.testkit.git;

import dev.slipway.local.process.Ports;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.jspecify.annotations.Nullable;

/** A Git server over HTTP on loopback. It can be stopped and comes back on the same port. */
public final class GitHttp implements AutoCloseable {

    private final Map<String, GitFixture> repositories = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private @Nullable Server server;
    /** Of those that no passing connection is given while the server is stopped. */
    private final int port = Ports.free();

    private volatile @Nullable String login;

    public static GitHttp start() {
        GitHttp http = new GitHttp();
        http.resume();
        return http;
    }

    /** Serve a repository and return its URL. */
    public String serve(String name, GitFixture repository) {
        repositories.put(name, repository);
        return "http://127.0.0.1:" + port + "/" + name;
    }

    /** Let nobody in without this name and password from now on. */
    public void requireLogin(String user, String password) {
        login = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The paths that were asked for, with their query, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Stop; clients are refused from now on. */
    public void pause() {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the Git server does not stop", e);
        }
        server = null;
    }

    /** Start again on the same port. */
    public void resume() {
        Server next = new Server();
        ServerConnector connector = new ServerConnector(next);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        next.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter(new FilterHolder(new Gate()), "/*", EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(servlet()), "/*");
        next.setHandler(context);
        try {
            next.start();
        } catch (Exception e) {
            throw new IllegalStateException("the Git server does not start", e);
        }
        server = next;
    }

    private GitServlet servlet() {
        GitServlet servlet = new GitServlet();
        servlet.setRepositoryResolver((request, name) -> {
            GitFixture fixture = repositories.get(name.replaceAll("\\.git$", ""));
            if (fixture == null) {
                throw new RepositoryNotFoundException(name);
            }
            return fixture.repository();
        });
        return servlet;
    }

    private final class Gate extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String query = request.getQueryString();
            requests.add(request.getRequestURI() + (query == null ? "" : "?" + query));
            String required = login;
            if (required != null && !required.equals(request.getHeader("Authorization"))) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"git\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            chain.doFilter(request, response);
        }
    }

    @Override
    public void close() {
        pause();
    }
}
