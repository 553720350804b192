package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.project.ClusterId;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.object.KubeObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says which generated Applications must not be made: without a name, with another's, without a project or a cluster. */
record Validation(Projects projects, Clusters clusters) {

    /** Return the problems by the Application's name. */
    Map<String, String> problems(KubeObject set, List<KubeObject> generated) {
        Map<String, String> problems = new TreeMap<>();
        Set<String> names = new HashSet<>();
        List<ClusterSecret> known = clusters.list();
        for (KubeObject app : generated) {
            problem(set, app, names, known).ifPresent(why -> problems.put(app.name(), why));
        }
        return problems;
    }

    private Optional<String> problem(KubeObject set, KubeObject app, Set<String> names, List<ClusterSecret> known) {
        if (app.name().isEmpty()) {
            return Optional.of("ApplicationSet " + set.name() + " contains an application with no name; a name must be"
                    + " set in the template's metadata.name or via a templatePatch (generateName is not supported)");
        }
        if (!names.add(app.name())) {
            return Optional.of(
                    "ApplicationSet " + set.name() + " contains applications with duplicate name: " + app.name());
        }
        String project = app.text("spec", "project").orElse("");
        if (projects.find(project).isEmpty()) {
            return Optional.of("application references project " + project + " which does not exist");
        }
        return destination(app, known).map(why -> "application destination spec is invalid: " + why);
    }

    /** Say why an Application's destination is no cluster that is known. */
    static Optional<String> destination(KubeObject app, List<ClusterSecret> known) {
        String server = app.text("spec", "destination", "server").orElse("");
        String name = app.text("spec", "destination", "name").orElse("");
        if (server.isEmpty() && name.isEmpty()) {
            return Optional.of("destination server or name is required");
        }
        if (!server.isEmpty() && !name.isEmpty()) {
            return Optional.of(
                    "application destination can't have both name and server defined: " + name + " " + server);
        }
        boolean local = ClusterId.LOCAL.server().equals(server)
                || ClusterId.LOCAL.name().equals(name);
        boolean found = local
                || known.stream()
                        .anyMatch(cluster -> server.isEmpty()
                                ? cluster.name().equals(name)
                                : cluster.server().equals(server.replaceAll("/+$", "")));
        return found
                ? Optional.empty()
                : Optional.of(
                        server.isEmpty()
                                ? "there are no clusters with this name: " + name
                                : "cluster \"" + server + "\" is not configured");
    }
}
