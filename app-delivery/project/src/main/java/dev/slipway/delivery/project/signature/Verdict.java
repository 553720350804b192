package dev.slipway.delivery.project.signature;

import java.util.List;

/**
 * What a signature is worth.
 *
 * @param problem why it is not good, in the words of Argo CD; empty when it is
 * @param keys the names of the key that made it and of the one that this belongs to, 16 hexadecimal digits
 */
public record Verdict(String problem, List<String> keys) {

    static Verdict good(String key, String primary) {
        return new Verdict("", List.of(key, primary));
    }

    static Verdict bad(String problem, String key) {
        return new Verdict(problem, List.of(key));
    }
}
