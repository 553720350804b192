package dev.slipway.delivery.agent;

import dev.slipway.delivery.channel.link.LinkSettings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.kernel.secret.Redacted;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an agent is told when it is started.
 *
 * @param namespace of its own Secrets
 * @param token the one to enrol with, if there is one
 * @param state a directory for caches; may be emptied
 * @param delivery how the engine works
 */
public record AgentOptions(
        LinkSettings link,
        String namespace,
        Supplier<Optional<Redacted<String>>> token,
        Path state,
        DeliveryOptions delivery) {}
