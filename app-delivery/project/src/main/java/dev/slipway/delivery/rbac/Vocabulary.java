package dev.slipway.delivery.rbac;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that requests are made of: which resources there are, their short names, and what can be done to each. */
public final class Vocabulary {

    private static final Set<String> CRUD = Set.of("create", "get", "update", "delete");
    private static final Set<String> WITHOUT_UPDATE = Set.of("create", "get", "delete");

    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("accounts", Set.of("create", "update")),
            Map.entry(
                    "applications",
                    Set.of("create", "get", "update", "delete", "action", "override", "sync", "rollback")),
            Map.entry("applicationsets", CRUD),
            Map.entry("certificates", WITHOUT_UPDATE),
            Map.entry("clusters", CRUD),
            Map.entry("extensions", Set.of("invoke")),
            Map.entry("gpgkeys", WITHOUT_UPDATE),
            Map.entry("logs", Set.of("get")),
            Map.entry("exec", Set.of("create")),
            Map.entry("projects", CRUD),
            Map.entry("repositories", CRUD));

    private static final Set<String> WITH_PATH = Set.of("update", "delete", "action");

    private static final Set<String> IN_PROJECTS =
            Set.of("applications", "applicationsets", "logs", "exec", "clusters", "repositories");

    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("account", "accounts"),
            Map.entry("app", "applications"),
            Map.entry("apps", "applications"),
            Map.entry("application", "applications"),
            Map.entry("cert", "certificates"),
            Map.entry("certs", "certificates"),
            Map.entry("certificate", "certificates"),
            Map.entry("cluster", "clusters"),
            Map.entry("extension", "extensions"),
            Map.entry("gpgkey", "gpgkeys"),
            Map.entry("key", "gpgkeys"),
            Map.entry("log", "logs"),
            Map.entry("proj", "projects"),
            Map.entry("projs", "projects"),
            Map.entry("project", "projects"),
            Map.entry("repo", "repositories"),
            Map.entry("repos", "repositories"),
            Map.entry("repository", "repositories"));

    private Vocabulary() {}

    /** Return the resource that a short name stands for; other names stand for themselves. */
    public static String resource(String name) {
        return SHORT_NAMES.getOrDefault(name, name);
    }

    /** Return whether objects of the resource are named with their project. */
    public static boolean isInProject(String resource) {
        return IN_PROJECTS.contains(resource);
    }

    /** Say why nobody can ask for this action on this resource. */
    public static Optional<String> objection(String resource, String action) {
        Set<String> actions = ACTIONS.get(resource);
        if (actions == null) {
            return Optional.of("'" + resource + "' is not a valid resource name");
        }
        int slash = action.indexOf('/');
        String verb = slash < 0 ? action : action.substring(0, slash);
        boolean pathAllowed = resource.equals("applications") && WITH_PATH.contains(verb);
        return actions.contains(verb) && (slash < 0 || pathAllowed)
                ? Optional.empty()
                : Optional.of("'" + action + "' is not a valid action for " + resource);
    }
}
