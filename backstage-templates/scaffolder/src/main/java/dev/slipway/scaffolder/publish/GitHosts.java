package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.rendering.HostKind;
import dev.slipway.scaffolder.rendering.Integrations;
import dev.slipway.scaffolder.rendering.RepoUrl;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hosts that may be published to, and the connections to them. */
public final class GitHosts {

    private final List<GitHost> hosts;
    private final Integrations integrations;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            // A redirect to another host must not be told the token.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public GitHosts(List<GitHost> hosts) {
        this.hosts = List.copyOf(hosts);
        Integrations all = Integrations.standard();
        for (GitHost host : hosts) {
            all = all.with(host.name(), host.kind());
        }
        this.integrations = all;
    }

    public Integrations integrations() {
        return integrations;
    }

    GitHost of(RepoUrl repository) {
        return hosts.stream()
                .filter(host -> host.name().equalsIgnoreCase(repository.host()))
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "nothing can be published to " + repository.host() + ": it is not set up here"));
    }

    /** Return the step's own token, or else the platform's. */
    Optional<Redacted<String>> token(ActionCall call, GitHost host) {
        return call.text("token").map(Redacted::of).or(host::token);
    }

    Forge forge(ActionCall call, RepoUrl repository) {
        GitHost host = of(repository);
        Redacted<String> token = token(call, host)
                .orElseThrow(() -> new FaultException(
                        Fault.DENIED,
                        "No token available for host: " + host.name()
                                + "; give the step one, from the form's secrets"));
        if (host.kind() == HostKind.GITHUB) {
            return new GitHubForge(
                    new Rest(client, host.api(), token.map(text -> "Bearer " + text), GitHubForge.HEADERS));
        }
        if (host.kind() == HostKind.GITLAB) {
            return new GitLabForge(new Rest(client, host.api(), token.map(text -> "Bearer " + text), Map.of()));
        }
        return new GiteaForge(new Rest(client, host.api(), token.map(text -> "token " + text), Map.of()));
    }
}
