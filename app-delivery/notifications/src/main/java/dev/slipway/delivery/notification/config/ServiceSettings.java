package dev.slipway.delivery.notification.config;

import dev.slipway.kernel.secret.Redacted;
import java.util.Map;

/**
 * A service that messages are sent by.
 *
 * @param type {@code webhook}, {@code slack}, {@code email}, {@code github}
 * @param options what the ConfigMap says of it, with secrets in their places
 */
public record ServiceSettings(String type, String name, Redacted<Map<String, Object>> options) {}
