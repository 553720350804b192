package dev.slipway.delivery.project;

import static dev.slipway.delivery.project.ProjectRules.list;
import static dev.slipway.delivery.project.ProjectRules.text;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.api.argocd.Destination;
import java.util.ArrayList;
import java.util.List;

/** Says what in an Application its project does not permit, in Argo CD's words. */
public final class ApplicationLimits {

    private ApplicationLimits() {}

    /** Return the message for a project that is not there. */
    public static String unknown(String project) {
        return "Application referencing project " + project + " which does not exist";
    }

    /** Return the message for an Application whose namespace its project does not permit. */
    public static String foreign(String application, String namespace, String project) {
        return "application '" + application + "' in namespace '" + namespace + "' is not permitted to use project '"
                + project + "'";
    }

    /** Return what the sources and the destination break; each is for a condition InvalidSpecError. */
    public static List<String> broken(ProjectRules project, ApplicationSpec application, ClusterId cluster) {
        List<String> problems = new ArrayList<>();
        for (String url : sources(application)) {
            if (!project.permitsSource(url)) {
                problems.add("application repo " + url + " is not permitted in project '" + project.name() + "'");
            }
        }
        Destination destination = application.destination();
        String namespace = destination == null ? "" : text(destination.namespace());
        if (!project.permitsDestination(cluster, namespace)) {
            boolean named = destination != null && !text(destination.name()).isEmpty();
            problems.add("application destination server '" + (named ? cluster.name() : cluster.server())
                    + "' and namespace '" + namespace
                    + "' do not match any of the allowed destinations in project '" + project.name() + "'");
        }
        return problems;
    }

    private static List<String> sources(ApplicationSpec application) {
        if (application.sourceHydrator() != null) {
            return List.of(text(application.sourceHydrator().drySource().repoURL()));
        }
        List<ApplicationSource> several = list(application.sources());
        if (!several.isEmpty()) {
            return several.stream().map(source -> text(source.repoURL())).toList();
        }
        return application.source() == null
                ? List.of()
                : List.of(text(application.source().repoURL()));
    }
}
