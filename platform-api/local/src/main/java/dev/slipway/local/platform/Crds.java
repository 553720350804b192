package dev.slipway.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The CRDs that come with Slipway: the files that {@code crds/index.txt} on the class path lists. */
final class Crds {

    private static final String FOLDER = "/crds/";
    private static final String SUFFIX = ".yaml";

    private Crds() {}

    /** CRD name ({@code plural.group}) to its YAML, in order of name. */
    static Map<String, String> all() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file :
                text("index.txt").lines().filter(line -> line.endsWith(SUFFIX)).toList()) {
            found.put(file.substring(0, file.length() - SUFFIX.length()), text(file));
        }
        return found;
    }

    private static String text(String file) throws IOException {
        try (var stream = Crds.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IOException("the class path has no " + FOLDER + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
