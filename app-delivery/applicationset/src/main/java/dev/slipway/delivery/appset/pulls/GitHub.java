package dev.slipway.delivery.appset.pulls;

import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.kernel.secret.Redacted;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GitHub and GitHub Enterprise. */
final class GitHub implements Forge {

    private static final String PUBLIC = "https://api.github.com";
    private static final String ENTERPRISE = "/api/v3";

    private final Item spec;

    GitHub(Map<String, Object> spec) {
        this.spec = new Item(spec);
    }

    @Override
    public String page(int number) {
        return base() + "/repos/" + spec.encoded("owner") + "/" + spec.encoded("repo")
                + "/pulls?state=open&per_page=100&page=" + number;
    }

    /** An enterprise's API is below a path of its own, which need not be written. */
    private String base() {
        String address = spec.address(PUBLIC);
        String host = String.valueOf(URI.create(address).getHost());
        boolean complete = address.endsWith(ENTERPRISE) || host.startsWith("api.") || host.contains(".api.");
        return complete ? address : address + ENTERPRISE;
    }

    @Override
    public void prepare(HttpRequest.Builder request, @Nullable Redacted<String> token) {
        request.header("Accept", "application/vnd.github+json");
        request.header("X-GitHub-Api-Version", "2022-11-28");
        if (token != null) {
            request.header("Authorization", "Bearer " + token.reveal());
        }
    }

    @Override
    public Optional<PullRequest> read(Map<String, Object> tree) {
        return Forge.asGitHubSays(new Item(tree), spec.texts("labels", ""));
    }

    @Override
    public boolean hasNext(HttpHeaders headers, int items) {
        return headers.allValues("link").stream().anyMatch(link -> link.contains("rel=\"next\""));
    }
}
