package dev.slipway.delivery.appset.pulls;

import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.kernel.secret.Redacted;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one kind of forge is asked for open pull requests, page by page. */
interface Forge {

    /** Return the address of a page, counting from one. */
    String page(int number);

    /** Add what the forge wants besides, such as the token. */
    void prepare(HttpRequest.Builder request, @Nullable Redacted<String> token);

    /** Return the pull request that an item of an answer describes; nothing when its labels are not those wanted. */
    Optional<PullRequest> read(Map<String, Object> item);

    /** Return whether another page follows the one with these headers and so many items. */
    boolean hasNext(HttpHeaders headers, int items);

    /** Return the pull request of an item as GitHub writes it, and those that follow it do. */
    static Optional<PullRequest> asGitHubSays(Item item, List<String> wanted) {
        List<String> labels = item.texts("labels", "name");
        return hasAll(wanted, labels)
                ? Optional.of(new PullRequest(
                        item.number("number"),
                        item.text("title"),
                        item.text("head", "ref"),
                        item.text("base", "ref"),
                        item.text("head", "sha"),
                        labels,
                        item.text("user", "login")))
                : Optional.empty();
    }

    /** Return whether all the wanted labels are among the others. */
    static boolean hasAll(List<String> wanted, List<String> labels) {
        return labels.containsAll(wanted);
    }
}
