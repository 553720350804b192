package dev.slipway.delivery.appset.pulls;

import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.kernel.secret.Redacted;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GitLab. Its merge requests are filtered by labels and state on its side; without a state all of them count. */
final class GitLab implements Forge {

    private static final String PUBLIC = "https://gitlab.com";

    private final Item spec;

    GitLab(Map<String, Object> spec) {
        this.spec = new Item(spec);
    }

    @Override
    public String page(int number) {
        List<String> labels = spec.texts("labels", "");
        String state = spec.encoded("pullRequestState");
        return spec.address(PUBLIC) + "/api/v4/projects/" + spec.encoded("project")
                + "/merge_requests?per_page=100&page="
                + number
                + (labels.isEmpty() ? "" : "&labels=" + Item.encode(String.join(",", labels)))
                + (state.isEmpty() ? "" : "&state=" + state);
    }

    @Override
    public void prepare(HttpRequest.Builder request, @Nullable Redacted<String> token) {
        if (token != null) {
            request.header("PRIVATE-TOKEN", token.reveal());
        }
    }

    @Override
    public Optional<PullRequest> read(Map<String, Object> tree) {
        Item item = new Item(tree);
        return Optional.of(new PullRequest(
                item.number("iid"),
                item.text("title"),
                item.text("source_branch"),
                item.text("target_branch"),
                item.text("sha"),
                item.texts("labels", "name"),
                item.text("author", "username")));
    }

    @Override
    public boolean hasNext(HttpHeaders headers, int items) {
        return headers.firstValue("x-next-page").filter(page -> !page.isBlank()).isPresent();
    }
}
