package dev.slipway.delivery.refresh;

import dev.slipway.kernel.secret.Redacted;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The secrets by which webhooks prove where they come from; an absent one means that anybody may ask for a refresh by
 * that sender's kind of message, as in Argo CD.
 */
public record WebhookSecrets(Map<Sender, Redacted<String>> secrets) {

    private static final String AZURE_USER = "webhook.azuredevops.username";
    private static final String AZURE_PASSWORD = "webhook.azuredevops.password";

    public WebhookSecrets {
        secrets = Map.copyOf(secrets);
    }

    public static WebhookSecrets none() {
        return new WebhookSecrets(Map.of());
    }

    /** Return one secret for all senders; that of Azure DevOps is the password of any user. */
    public static WebhookSecrets of(Redacted<String> secret) {
        return new WebhookSecrets(
                java.util.Arrays.stream(Sender.values()).collect(Collectors.toMap(sender -> sender, sender -> secret)));
    }

    /** Return the secrets that Argo CD keeps in {@code argocd-secret}, given decoded. */
    public static WebhookSecrets ofArgo(Redacted<Map<String, String>> data) {
        Map<Sender, Redacted<String>> found = new EnumMap<>(Sender.class);
        for (Sender sender : Sender.values()) {
            String value = data.reveal().getOrDefault(sender.key(), "").strip();
            if (!value.isEmpty()) {
                found.put(sender, Redacted.of(value));
            }
        }
        String user = data.reveal().getOrDefault(AZURE_USER, "");
        String password = data.reveal().getOrDefault(AZURE_PASSWORD, "");
        if (!user.isEmpty() || !password.isEmpty()) {
            found.put(Sender.AZURE_DEVOPS, Redacted.of(user + ":" + password));
        }
        return new WebhookSecrets(found);
    }

    Optional<Redacted<String>> of(Sender sender) {
        return Optional.ofNullable(secrets.get(sender));
    }
}
