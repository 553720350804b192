package dev.slipway.delivery.appset.pulls;

import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.kernel.secret.Redacted;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gitea and Forgejo. */
final class Gitea implements Forge {

    private final Item spec;

    Gitea(Map<String, Object> spec) {
        this.spec = new Item(spec);
    }

    @Override
    public String page(int number) {
        return spec.address("") + "/api/v1/repos/" + spec.encoded("owner") + "/" + spec.encoded("repo")
                + "/pulls?state=open&limit=50&page=" + number;
    }

    @Override
    public void prepare(HttpRequest.Builder request, @Nullable Redacted<String> token) {
        if (token != null) {
            request.header("Authorization", "token " + token.reveal());
        }
    }

    @Override
    public Optional<PullRequest> read(Map<String, Object> tree) {
        return Forge.asGitHubSays(new Item(tree), spec.texts("labels", ""));
    }

    @Override
    public boolean hasNext(HttpHeaders headers, int items) {
        return items > 0 && headers.allValues("link").stream().anyMatch(link -> link.contains("rel=\"next\""));
    }
}
