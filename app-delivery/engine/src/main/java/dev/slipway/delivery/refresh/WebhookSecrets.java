package dev.slipway.delivery.refresh;

import dev.slipway.kernel.secret.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * The secrets by which webhooks prove where they come from; an absent one means that anybody may ask for a refresh by
 * that sender's kind of message, as in Argo CD.
 */
public record WebhookSecrets(
        @Nullable Redacted<String> github,
        @Nullable Redacted<String> gitlab,
        @Nullable Redacted<String> gitea) {

    public static WebhookSecrets none() {
        return new WebhookSecrets(null, null, null);
    }
}
