package dev.slipway.delivery.notification.send;

import dev.slipway.kernel.secret.Redacted;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes channels from settings. */
public final class Channels {

    /** The services that are built. */
    public static final Set<String> TYPES = Set.of("webhook", "slack", "email", "github");

    private final Web web = new Web();
    private final Clock clock;

    public Channels(Clock clock) {
        this.clock = clock;
    }

    /** Return the channel, or nothing for a type that is not built. */
    public Optional<Channel> of(String type, String name, Redacted<Map<String, Object>> options) {
        Options read = new Options(name, options);
        return switch (type) {
            case "webhook" -> Optional.of(new Webhook(read, web));
            case "slack" -> Optional.of(new Slack(read, web));
            case "email" -> Optional.of(new Email(read));
            case "github" -> Optional.of(new GitHubStatus(read, web, clock));
            default -> Optional.empty();
        };
    }
}
