package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.appset.generate.World.ScmRepository;
import dev.slipway.delivery.appset.render.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of pull requests, and of repositories and their branches. */
final class ForgeParameters {

    private static final int SHORT = 8;
    private static final int SHORTER = 7;
    private static final String TITLE = "titleMatch";
    private static final String BRANCH = "branchMatch";
    private static final String TARGET = "targetBranchMatch";
    private static final String REPOSITORY = "repositoryMatch";
    private static final String LABEL = "labelMatch";

    private ForgeParameters() {}

    static List<Map<String, Object>> pulls(Spec spec, World world) {
        Filters filters = Filters.of(spec.list("filters"), List.of(BRANCH, TARGET, TITLE));
        List<Map<String, Object>> all = new ArrayList<>();
        for (PullRequest pull : world.pullRequests(spec.tree())) {
            boolean wanted = filters.accept(Map.of(
                    BRANCH, List.of(pull.branch()),
                    TARGET, List.of(pull.targetBranch()),
                    TITLE, List.of(pull.title())));
            if (wanted) {
                all.add(spec.withValues(parameters(pull, spec.isGo())));
            }
        }
        return all;
    }

    private static Map<String, Object> parameters(PullRequest pull, boolean go) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("number", Long.toString(pull.number()));
        parameters.put("title", pull.title());
        parameters.put("branch", pull.branch());
        parameters.put("branch_slug", Names.branchSlug(pull.branch()));
        parameters.put("target_branch", pull.targetBranch());
        parameters.put("target_branch_slug", Names.branchSlug(pull.targetBranch()));
        parameters.put("head_sha", pull.headSha());
        parameters.put("head_short_sha", start(pull.headSha(), SHORT));
        parameters.put("head_short_sha_7", start(pull.headSha(), SHORTER));
        parameters.put("author", pull.author());
        if (go) {
            parameters.put("labels", pull.labels());
        }
        return parameters;
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    static List<Map<String, Object>> repositories(Spec spec, World world) {
        List<?> specs = spec.list("filters");
        Filters byRepository = Filters.of(having(specs, REPOSITORY, LABEL, false), List.of(REPOSITORY, LABEL, BRANCH));
        Filters byBranch = Filters.of(having(specs, REPOSITORY, LABEL, true), List.of(REPOSITORY, LABEL, BRANCH));
        List<Map<String, Object>> all = new ArrayList<>();
        for (ScmRepository found : world.repositories(spec.tree())) {
            Map<String, List<String>> fields = Map.of(
                    REPOSITORY, List.of(found.repository()), LABEL, found.labels(), BRANCH, List.of(found.branch()));
            if (byRepository.accept(fields) && byBranch.accept(fields)) {
                all.add(spec.withValues(parameters(found)));
            }
        }
        return all;
    }

    /** A filter that speaks of branches or paths is one of branches, whatever else it says. */
    private static List<?> having(List<?> specs, String first, String second, boolean ofBranches) {
        return specs.stream()
                .filter(spec -> {
                    Map<String, Object> filter = Spec.map(spec);
                    boolean branches = filter.containsKey(BRANCH)
                            || filter.containsKey("pathsExist")
                            || filter.containsKey("pathsDoNotExist");
                    boolean repositories = filter.containsKey(first) || filter.containsKey(second);
                    return ofBranches ? branches : repositories && !branches;
                })
                .toList();
    }

    private static Map<String, Object> parameters(ScmRepository found) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("organization", found.organization());
        parameters.put("repository", found.repository());
        parameters.put("repository_id", found.id());
        parameters.put("url", found.url());
        parameters.put("branch", found.branch());
        parameters.put("branchNormalized", Names.normalized(found.branch()));
        parameters.put("sha", found.sha());
        parameters.put("short_sha", start(found.sha(), SHORT));
        parameters.put("short_sha_7", start(found.sha(), SHORTER));
        parameters.put("labels", String.join(",", found.labels()));
        return parameters;
    }
}
