package dev.slipway.delivery.appset.pulls;

import dev.slipway.delivery.appset.generate.GenerationException;
import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks forges for open pull requests. Whatever goes wrong is a {@link GenerationException} for the author of the set. */
public final class PullRequests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_PAGES = 50;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    private static final int TOO_MANY = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Names a key of a Secret beside the set. */
    public record TokenRef(String secret, String key) {}

    /** Return the open pull requests that the spec of a generator asks for; tokens are looked up by the function. */
    public List<PullRequest> list(Map<String, Object> spec, Function<TokenRef, Redacted<String>> tokens) {
        String kind = kind(spec);
        Map<String, Object> settings = map(spec.get(kind));
        refuse(kind, settings);
        Forge forge = forge(kind, settings);
        @Nullable
        Redacted<String> token = settings.get("tokenRef") instanceof Map<?, ?> ref
                ? tokens.apply(new TokenRef(String.valueOf(ref.get("secretName")), String.valueOf(ref.get("key"))))
                : null;
        boolean forgiving = Boolean.TRUE.equals(spec.get("continueOnRepoNotFoundError"));
        return pages(forge, token, forgiving);
    }

    private static String kind(Map<String, Object> spec) {
        for (String kind : List.of("github", "gitlab", "gitea")) {
            if (spec.get(kind) instanceof Map) {
                return kind;
            }
        }
        for (String kind : List.of("bitbucketServer", "bitbucket", "azuredevops")) {
            if (spec.get(kind) instanceof Map) {
                throw new GenerationException("pullRequest." + kind + " is not served yet");
            }
        }
        throw new GenerationException("no Pull Request provider implementation configured");
    }

    private static void refuse(String kind, Map<String, Object> settings) {
        for (String field : List.of("appSecretName", "caRef", "insecure")) {
            Object value = settings.get(field);
            if (value != null && !value.equals("") && !value.equals(Boolean.FALSE)) {
                throw new GenerationException("pullRequest." + kind + "." + field + " is not served yet");
            }
        }
    }

    private static Forge forge(String kind, Map<String, Object> settings) {
        return switch (kind) {
            case "github" -> new GitHub(settings);
            case "gitlab" -> new GitLab(settings);
            default -> new Gitea(settings);
        };
    }

    private List<PullRequest> pages(Forge forge, @Nullable Redacted<String> token, boolean forgiving) {
        List<PullRequest> pulls = new ArrayList<>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            HttpResponse<byte[]> answer = ask(forge, forge.page(number), token);
            if (answer.statusCode() == NOT_FOUND && forgiving) {
                return List.of();
            }
            check(answer);
            List<Object> items = items(answer);
            items.forEach(item -> forge.read(map(item)).ifPresent(pulls::add));
            if (!forge.hasNext(answer.headers(), items.size())) {
                return pulls;
            }
        }
        // Fewer than there are would look as if the others had been closed.
        throw new GenerationException("there are more than " + MOST_PAGES + " pages of pull requests");
    }

    private HttpResponse<byte[]> ask(Forge forge, String address, @Nullable Redacted<String> token) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
            forge.prepare(request, token);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IllegalArgumentException broken) {
            throw new GenerationException("pullRequest: " + address + " is no address");
        } catch (IOException unreachable) {
            throw new GenerationException("error listing pull requests: " + address + " cannot be reached: "
                    + unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GenerationException("error listing pull requests: stopped while waiting for " + address);
        }
    }

    private static void check(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return;
        }
        String next = status == NOT_FOUND
                ? "there is no such repository, or the token does not show it"
                : REFUSED.contains(status)
                        ? "check the token of tokenRef and what it may read"
                        : status == TOO_MANY
                                ? "the forge wants fewer requests; raise requeueAfterSeconds"
                                : "tried again";
        throw new GenerationException(
                "error listing pull requests: " + answer.uri() + " answered " + status + ": " + next);
    }

    /** An answer is a list, which our reader of objects takes inside of one. */
    private static List<Object> items(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        try {
            return KubeObject.of(Json.tree(("{\"items\":" + body + "}").getBytes(StandardCharsets.UTF_8)))
                    .list("items");
        } catch (FaultException broken) {
            throw new GenerationException(
                    "error listing pull requests: " + answer.uri() + " answered something else than a list");
        }
    }

    @SuppressWarnings("unchecked") // keys of trees are texts
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
