package dev.slipway.provider.gcp.container;

import java.util.Arrays;

/** Versions of GKE: {@code 1.30.5-gke.1014003}. Pure. */
final class Versions {

    private Versions() {}

    /** Return whether a version is the wanted one or a newer one; {@code latest} and {@code -} are always met. */
    static boolean isAtLeast(String seen, String wanted) {
        if (wanted.isEmpty() || wanted.equals("latest") || wanted.equals("-")) {
            return true;
        }
        long[] have = numbers(seen);
        long[] want = numbers(wanted);
        for (int i = 0; i < want.length; i++) {
            long one = i < have.length ? have[i] : 0;
            if (one != want[i]) {
                return one > want[i];
            }
        }
        return true;
    }

    private static long[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty() && part.length() < 19)
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
