package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.cluster.ClusterSecret;
import java.util.List;
import java.util.Map;

/** What generators ask of the world. Whatever cannot be answered is a {@link GenerationException}. */
public interface World {

    /** Return the clusters that are registered by Secrets. */
    List<ClusterSecret> clusters();

    /** Return the files of a repository at a revision. */
    Repository repository(String url, String revision);

    /** Return the open pull requests of the repository that a generator's spec names; its filters are not applied. */
    List<PullRequest> pullRequests(Map<String, Object> spec);

    /** Return the repositories and branches that a generator's spec names; its filters are not applied. */
    default List<ScmRepository> repositories(Map<String, Object> spec) {
        throw new GenerationException("scmProvider is not served yet: no parameters are generated");
    }

    /** Return the status lists of the objects that a generator's spec names, and how to match them. */
    default Decisions decisions(Map<String, Object> spec) {
        throw new GenerationException("clusterDecisionResource is not served yet: no parameters are generated");
    }

    /** Return the parameters that the plugin of a generator's spec answers. */
    default List<Map<String, Object>> plugin(Map<String, Object> spec) {
        throw new GenerationException("plugin is not served yet: no parameters are generated");
    }

    /** The files of a repository at one revision. */
    interface Repository {

        /** Return the paths of all files. */
        List<String> files();

        /** Return the content of a file. */
        String content(String path);
    }

    /** Decisions of another controller about clusters. */
    record Decisions(String matchKey, List<Map<String, Object>> entries) {}

    /** A repository and one of its branches. */
    record ScmRepository(
            String organization,
            String repository,
            Object id,
            String url,
            String branch,
            String sha,
            List<String> labels) {}
}
