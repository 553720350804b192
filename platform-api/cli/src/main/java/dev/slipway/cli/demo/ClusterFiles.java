package dev.slipway.cli.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Files of {@code examples/team-cluster}, which are packaged with the command. */
final class ClusterFiles {

    private static final List<String> PLATFORM = List.of("definition.yaml", "composition-local.yaml", "profile.yaml");
    private static final String CLAIM = "team-a";
    private static final String DATABASE = "app-db-";
    private static final String REPOSITORY = "https://git.example.org/apps.git";

    private ClusterFiles() {}

    /** What a platform team commits besides what the database needs: path to content. */
    static Map<String, String> platform() throws IOException {
        var files = new TreeMap<String, String>();
        for (var path : PLATFORM) {
            files.put("platform/cluster/" + path, text(path));
        }
        return files;
    }

    /** What a team commits to the repository of applications, for an application with that claim's database. */
    static Map<String, String> application(String database) throws IOException {
        return Map.of(
                "shop/deployment.yaml",
                text("app/deployment.yaml"),
                "shop/database.yaml",
                text("app/database.yaml").replace(DATABASE, database + "-"));
    }

    /** A claim under a name of its own, for an application in that repository. */
    static Map<String, String> claim(String name, String repository) throws IOException {
        return Map.of(path(name), text("claim.yaml").replace(CLAIM, name).replace(REPOSITORY, repository));
    }

    static String path(String name) {
        return "claims/" + name + ".yaml";
    }

    static String freeName(Predicate<String> taken) {
        return DemoFiles.freeName(CLAIM, taken);
    }

    private static String text(String path) throws IOException {
        return DemoFiles.text("cluster/" + path);
    }
}
