package dev.slipway.cli.secret;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The names that Argo CD gives to the Secrets of clusters and repositories, so that both find the same ones. Pure. */
public final class SecretNames {

    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private SecretNames() {}

    /** Return the name for a cluster's API server. */
    public static String cluster(String server) {
        String host = URI.create(server).getHost();
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]:]", "");
        return "cluster-" + name + "-" + hash(server);
    }

    /** Return the name for a repository; {@code project} is empty for one of all projects. */
    public static String repository(String url, String project) {
        return "repo-" + hash(url + project);
    }

    /** The 32-bit FNV-1a hash, which Argo CD's names end with. */
    private static String hash(String text) {
        int hash = OFFSET;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * PRIME;
        }
        return Integer.toUnsignedString(hash);
    }
}
