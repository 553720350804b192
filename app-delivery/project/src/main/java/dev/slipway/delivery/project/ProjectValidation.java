package dev.slipway.delivery.project;

import static dev.slipway.delivery.project.ProjectRules.list;
import static dev.slipway.delivery.project.ProjectRules.text;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.Destination;
import dev.slipway.api.argocd.DestinationServiceAccount;
import dev.slipway.template.glob.Glob;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says what is wrong with a project itself. The checks, their order and words are Argo CD's. */
public final class ProjectValidation {

    private static final String NOTHING_AT_ALL = "!*";
    private static final String NOT_IN_ACCOUNTS = "!*[]{}\\/";

    private final String project;
    private final AppProjectSpec spec;

    private ProjectValidation(String project, AppProjectSpec spec) {
        this.project = project;
        this.spec = spec;
    }

    /** Return the first problem. */
    public static Optional<String> problem(String project, AppProjectSpec spec) {
        ProjectValidation validation = new ProjectValidation(project, spec);
        return Stream.of(
                        validation.destinations(),
                        duplicate(list(spec.sourceNamespaces()), "source namespace"),
                        validation.sources(),
                        RoleValidation.problem(validation.project, list(spec.roles())),
                        ProjectRules.list(spec.syncWindows()).isEmpty()
                                ? Optional.<String>empty()
                                : new ProjectRules(project, spec, List.of())
                                        .windows()
                                        .problem(),
                        validation.serviceAccounts())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> destinations() {
        Set<String> known = new HashSet<>();
        for (Destination destination : list(spec.destinations())) {
            for (String field : List.of("name", "server", "namespace")) {
                if (value(destination, field).equals(NOTHING_AT_ALL)) {
                    return Optional.of(field + " has an invalid format, '!*'");
                }
            }
            String cluster =
                    text(destination.server()).isEmpty() ? text(destination.name()) : text(destination.server());
            String key = cluster + "/" + text(destination.namespace());
            if (!known.add(key)) {
                return Optional.of("destination '" + key + "' already added");
            }
        }
        return Optional.empty();
    }

    private static String value(Destination destination, String field) {
        return switch (field) {
            case "name" -> text(destination.name());
            case "server" -> text(destination.server());
            default -> text(destination.namespace());
        };
    }

    private Optional<String> sources() {
        List<String> sources = list(spec.sourceRepos());
        return sources.contains(NOTHING_AT_ALL)
                ? Optional.of("source repository has an invalid format, '!*'")
                : duplicate(sources, "source repository");
    }

    private static Optional<String> duplicate(List<String> values, String what) {
        Set<String> known = new HashSet<>();
        return values.stream()
                .filter(value -> !known.add(value))
                .findFirst()
                .map(value -> what + " '" + value + "' already added");
    }

    private Optional<String> serviceAccounts() {
        Set<String> known = new HashSet<>();
        for (DestinationServiceAccount rule : list(spec.destinationServiceAccounts())) {
            Optional<String> problem = serviceAccount(rule);
            String key = rule.server() + "/" + text(rule.namespace());
            if (problem.isPresent() || !known.add(key)) {
                return problem.or(() -> Optional.of("destinationServiceAccount '" + key + "' already added"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> serviceAccount(DestinationServiceAccount rule) {
        String account = text(rule.defaultServiceAccount());
        if (!isTarget(text(rule.server()))) {
            return Optional.of("server has an invalid format, '" + rule.server() + "'");
        }
        if (!isTarget(text(rule.namespace()))) {
            return Optional.of("namespace has an invalid format, '" + rule.namespace() + "'");
        }
        boolean broken = account.isBlank() || account.chars().anyMatch(c -> NOT_IN_ACCOUNTS.indexOf(c) >= 0);
        return broken
                ? Optional.of("defaultServiceAccount has an invalid format, '" + account + "'")
                : Optional.empty();
    }

    private static boolean isTarget(String glob) {
        return !glob.contains("!") && Glob.parse(glob, "").isPresent();
    }
}
