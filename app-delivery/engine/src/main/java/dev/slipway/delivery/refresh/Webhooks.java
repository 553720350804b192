package dev.slipway.delivery.refresh;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.git.Push;
import dev.slipway.runtime.json.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code POST /api/webhook}: a push refreshes the Applications whose source it touches. Senders are verified when a secret is configured. A message can do no more than cause a look at the repository.
 */
public final class Webhooks {

    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private final Supplier<WebhookSecrets> secrets;
    private final Supplier<Collection<KubeObject>> applications;
    private final Refreshes refreshes;

    /**
     * What to answer.
     *
     * @param status the HTTP status
     * @param refreshed the Applications that are looked at now
     */
    public record Answer(int status, String message, List<Ref> refreshed) {}

    public Webhooks(
            Supplier<WebhookSecrets> secrets, Supplier<Collection<KubeObject>> applications, Refreshes refreshes) {
        this.secrets = secrets;
        this.applications = applications;
        this.refreshes = refreshes;
    }

    /** Handle one message; {@code header} gives the value of a header or null, whatever the letter case. */
    public Answer handle(Function<String, @Nullable String> header, byte[] body) {
        if (body.length > MAX_BYTES) {
            return new Answer(413, "the message is too large: at most 5 MiB are read", List.of());
        }
        Optional<Sender> sender = Sender.of(header);
        if (sender.isEmpty()) {
            return new Answer(
                    400,
                    "the message is of nobody known here: GitHub, GitLab, Gitea, Gogs, Bitbucket and Azure DevOps are",
                    List.of());
        }
        Optional<Redacted<String>> secret = secrets.get().of(sender.get());
        if (secret.isPresent() && !sender.get().isProven(header, body, secret.get())) {
            return new Answer(
                    401,
                    "the signature is missing or does not match: the hook needs the secret that is configured here",
                    List.of());
        }
        if (!sender.get().isPush(header)) {
            return new Answer(200, "nothing to do for this event", List.of());
        }
        try {
            return pushed(new Touch(Push.of(Json.object(body))));
        } catch (FaultException notJson) {
            return new Answer(400, "the message is no JSON object: let the hook send application/json", List.of());
        }
    }

    private Answer pushed(Touch touch) {
        List<KubeObject> concerned = applications.get().stream()
                .filter(touch::concerns)
                .sorted(Comparator.comparing(KubeObject::ref))
                .toList();
        Map<Boolean, List<Ref>> touched = concerned.stream()
                .collect(Collectors.partitioningBy(
                        touch::isInside, Collectors.mapping(KubeObject::ref, Collectors.toList())));
        touched.getOrDefault(true, List.of()).forEach(refreshes::now);
        refreshes.later(touched.getOrDefault(false, List.of()));
        List<Ref> all = concerned.stream().map(KubeObject::ref).toList();
        return new Answer(200, "refreshing " + all.size() + " applications", all);
    }
}
