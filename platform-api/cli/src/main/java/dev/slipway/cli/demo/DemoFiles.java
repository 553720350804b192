package dev.slipway.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Files of {@code examples/postgresql}, which are packaged with the command. */
public final class DemoFiles {

    private static final List<String> PLATFORM = List.of(
            "namespace.yaml",
            "provider-config-local.yaml",
            "definition.yaml",
            "functions.yaml",
            "composition-local.yaml");
    private static final String CLAIM = "app-db";

    private DemoFiles() {}

    /** What a platform team commits: path to content. */
    public static Map<String, String> platform() throws IOException {
        var files = new TreeMap<String, String>();
        for (var path : PLATFORM) {
            files.put("platform/" + path, text(path));
        }
        return files;
    }

    /** What a team commits, under a name of its own. */
    public static Map<String, String> claim(String name) throws IOException {
        return Map.of(claimPath(name), text("claim.yaml").replace(CLAIM, name));
    }

    public static String claimPath(String name) {
        return "claims/" + name + ".yaml";
    }

    /** The first name that the repository does not have yet: app-db, app-db-2, ... */
    static String freeName(Predicate<String> taken) {
        return freeName(CLAIM, taken);
    }

    static String freeName(String first, Predicate<String> taken) {
        var name = first;
        for (var number = 2; taken.test(claimPath(name)); number++) {
            name = first + "-" + number;
        }
        return name;
    }

    static String text(String path) throws IOException {
        try (var stream = DemoFiles.class.getResourceAsStream("/dev/slipway/cli/demo/" + path)) {
            if (stream == null) {
                throw new IOException("the example " + path + " is not packaged");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
