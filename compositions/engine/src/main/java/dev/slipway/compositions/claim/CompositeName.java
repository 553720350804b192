package dev.slipway.compositions.claim;

import dev.slipway.compositions.digest.Sha256;
import dev.slipway.kernel.object.KubeObject;

/**
 * Names a claim's composite resource: {@code <claim>-} and five characters. Where Crossplane draws them at random, they
 * are derived from the claim's UID here, so that a crash between naming and recording never makes a second one.
 */
final class CompositeName {

    /** The characters that Kubernetes itself uses for generated names: no vowels, nothing that looks like another. */
    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private static final int SUFFIX = 5;
    private static final int LONGEST_PREFIX = 63 - SUFFIX - 1;

    private CompositeName() {}

    static String of(KubeObject claim) {
        byte[] hash = Sha256.of(claim.uid());
        StringBuilder suffix = new StringBuilder();
        for (int i = 0; i < SUFFIX; i++) {
            suffix.append(ALPHABET.charAt((hash[i] & 0xff) % ALPHABET.length()));
        }
        String name = claim.name();
        String prefix = name.length() > LONGEST_PREFIX ? name.substring(0, LONGEST_PREFIX) : name;
        return prefix + "-" + suffix;
    }
}
