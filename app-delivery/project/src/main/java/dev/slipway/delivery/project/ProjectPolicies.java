package dev.slipway.delivery.project;

import static dev.slipway.delivery.project.ProjectRules.list;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.ProjectRole;
import dev.slipway.delivery.rbac.BuiltinPolicy;
import dev.slipway.delivery.rbac.Policy;
import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.delivery.rbac.Request;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;

/** The policies of a project's roles, and the question who may do something in it. */
public final class ProjectPolicies {

    private ProjectPolicies() {}

    /** Return the rules of all roles in the form of policy.csv; every role may read its project. */
    public static String text(String project, AppProjectSpec spec) {
        List<String> lines = new ArrayList<>();
        for (ProjectRole role : list(spec.roles())) {
            String subject = "proj:" + project + ":" + role.name();
            lines.add("p, " + subject + ", projects, get, " + project + ", allow");
            lines.addAll(list(role.policies()));
            list(role.groups()).forEach(group -> lines.add("g, " + group + ", " + subject));
        }
        return String.join("\n", lines);
    }

    /**
     * Return whether the subject may do something in the project, by the settings, the built-in roles or the project's
     * own. Roles whose policies cannot be read count as absent; settings that cannot be read are INVALID.
     */
    public static boolean permits(
            RbacSettings settings, String project, AppProjectSpec spec, Subject subject, Request request) {
        if (subject.isProjectRole() && !subject.name().startsWith("proj:" + project + ":")) {
            return false;
        }
        return policy(settings, text(project, spec)).permits(subject, request);
    }

    private static Policy policy(RbacSettings settings, String own) {
        try {
            return Policy.of(settings, BuiltinPolicy.text(), own);
        } catch (FaultException broken) {
            return Policy.of(settings, BuiltinPolicy.text(), "");
        }
    }
}
