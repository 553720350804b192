package dev.slipway.delivery.project;

import static dev.slipway.delivery.project.ProjectRules.list;

import dev.slipway.api.argocd.ProjectRole;
import dev.slipway.delivery.rbac.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with the roles of a project. */
final class RoleValidation {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]([-_a-zA-Z0-9]*[a-zA-Z0-9])?");
    private static final Pattern NOT_IN_GROUPS = Pattern.compile("[\"\n\r\t]");
    private static final Pattern ACTION_WITH_PATH = Pattern.compile("(action|update|delete)/");
    private static final Set<String> ACTIONS = Set.of("get", "create", "update", "delete", "sync", "override", "*");
    private static final int FIELDS = 6;

    private RoleValidation() {}

    static Optional<String> problem(String project, List<ProjectRole> roles) {
        Set<String> known = new HashSet<>();
        for (ProjectRole role : roles) {
            if (!known.add(role.name())) {
                return Optional.of("role '" + role.name() + "' already exists");
            }
            if (!NAME.matcher(role.name()).matches()) {
                return Optional.of("invalid role name '" + role.name()
                        + "'. Must consist of alphanumeric characters, '-' or '_', and must start and end with an"
                        + " alphanumeric character");
            }
            Optional<String> problem = policies(project, role).or(() -> groups(role));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> policies(String project, ProjectRole role) {
        Set<String> known = new HashSet<>();
        for (String policy : list(role.policies())) {
            if (!known.add(policy)) {
                return Optional.of("policy '" + policy + "' already exists for role '" + role.name() + "'");
            }
            Optional<String> problem = policy(project, role.name(), policy);
            if (problem.isPresent()) {
                return problem.map(why -> "invalid policy rule '" + policy + "': " + why);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> policy(String project, String role, String policy) {
        String[] fields = policy.split(",", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i].replaceAll("^ +| +$", "");
        }
        if (fields.length != FIELDS || !fields[0].equals("p")) {
            return Optional.of("must be of the form: 'p, sub, res, act, obj, eft'");
        }
        String subject = "proj:" + project + ":" + role;
        if (!fields[1].equals(subject)) {
            return Optional.of("policy subject must be: '" + subject + "', not '" + fields[1] + "'");
        }
        if (!Vocabulary.isInProject(fields[2])) {
            return Optional.of("project resource must be: 'applications', 'applicationsets', 'repositories', 'exec',"
                    + " 'logs' or 'clusters', not '" + fields[2] + "'");
        }
        if (!ACTIONS.contains(fields[3]) && !ACTION_WITH_PATH.matcher(fields[3]).find()) {
            return Optional.of("invalid action '" + fields[3] + "'");
        }
        return object(project, fields[4])
                .or(() -> fields[5].equals("allow") || fields[5].equals("deny")
                        ? Optional.empty()
                        : Optional.of("effect must be: 'allow' or 'deny'"));
    }

    private static Optional<String> object(String project, String object) {
        boolean valid = object.matches(Pattern.quote(project) + "(/[*\\w.-]+)?/[*\\w.-]+");
        return valid
                ? Optional.empty()
                : Optional.of("object must be of form '" + project + "/*', '" + project
                        + "[/<NAMESPACE>]/<APPNAME>' or '" + project + "/<APPNAME>', not '" + object + "'");
    }

    private static Optional<String> groups(ProjectRole role) {
        Set<String> known = new HashSet<>();
        for (String group : list(role.groups())) {
            if (!known.add(group)) {
                return Optional.of("group '" + group + "' already exists for role '" + role.name() + "'");
            }
            Optional<String> problem = group(group);
            if (problem.isPresent()) {
                return problem.map(why -> "group '" + group + "' " + why);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(String group) {
        String name = group.strip();
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1);
        } else if (name.contains(",")) {
            return Optional.of("must be quoted");
        }
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (NOT_IN_GROUPS.matcher(name).find()) {
            return Optional.of("contains invalid characters");
        }
        if (!group.equals(group.stripLeading())) {
            return Optional.of("contains a leading space");
        }
        return group.equals(group.stripTrailing()) ? Optional.empty() : Optional.of("contains a trailing space");
    }
}
