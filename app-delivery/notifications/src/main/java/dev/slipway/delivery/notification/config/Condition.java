package dev.slipway.delivery.notification.config;

import dev.slipway.delivery.notification.expr.Expression;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a trigger.
 *
 * @param key names the condition in what is remembered, as Argo CD does, so that moving over sends nothing again
 * @param asksForTime whether it may become true without any change
 * @param send the templates of the message
 * @param oncePer what must be new before it is sent again; null to send whenever it becomes true
 */
public record Condition(
        String key,
        Expression when,
        boolean asksForTime,
        List<String> send,
        @Nullable Expression oncePer) {

    public Condition {
        send = List.copyOf(send);
    }

    static Condition of(int place, String when, List<String> send, Optional<String> oncePer) {
        return new Condition(
                "[" + place + "]." + hash(when),
                Expression.parse(when),
                when.contains("time."),
                send,
                oncePer.filter(text -> !text.isBlank()).map(Expression::parse).orElse(null));
    }

    private static String hash(String when) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(when.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
