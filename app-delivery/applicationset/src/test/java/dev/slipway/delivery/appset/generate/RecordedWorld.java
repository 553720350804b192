package dev.slipway.delivery.appset.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.kernel.object.Labels;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The surroundings of a set as a conformance case records them. */
final class RecordedWorld implements World {

    private final ConformanceCase recorded;

    RecordedWorld(ConformanceCase recorded) {
        this.recorded = recorded;
    }

    @Override
    public List<ClusterSecret> clusters() {
        List<ClusterSecret> clusters = new ArrayList<>();
        recorded.get("clusters").forEach(cluster -> {
            Map<String, String> labels = texts(cluster.path("labels"));
            labels.put(ClusterSecret.TYPE_LABEL, ClusterSecret.TYPE);
            clusters.add(new ClusterSecret(
                    cluster.path("name").asText(),
                    cluster.path("server").asText(),
                    List.of(),
                    cluster.path("project").asText(""),
                    labels,
                    texts(cluster.path("annotations"))));
        });
        return clusters;
    }

    @Override
    public Repository repository(String url, String revision) {
        JsonNode files = recorded.get("repos").path(url).path("files");
        if (files.isMissingNode()) {
            throw new GenerationException("repository not found: " + url);
        }
        List<String> names = new ArrayList<>();
        files.fieldNames().forEachRemaining(names::add);
        return new Repository() {
            @Override
            public List<String> files() {
                return names;
            }

            @Override
            public String content(String path) {
                return files.path(path).asText();
            }
        };
    }

    @Override
    public List<PullRequest> pullRequests(Map<String, Object> spec) {
        List<PullRequest> pulls = new ArrayList<>();
        recorded.get("pullRequests")
                .forEach(pull -> pulls.add(new PullRequest(
                        pull.path("number").asLong(),
                        pull.path("title").asText(),
                        pull.path("branch").asText(),
                        pull.path("target_branch").asText(),
                        pull.path("head_sha").asText(),
                        list(pull.path("labels")),
                        pull.path("author").asText())));
        return pulls;
    }

    @Override
    public List<ScmRepository> repositories(Map<String, Object> spec) {
        List<ScmRepository> repositories = new ArrayList<>();
        recorded.get("scmRepos")
                .forEach(found -> repositories.add(new ScmRepository(
                        found.path("organization").asText(),
                        found.path("repository").asText(),
                        found.path("repository_id").asLong(),
                        found.path("url").asText(),
                        found.path("branch").asText(),
                        found.path("sha").asText(),
                        list(found.path("labels")))));
        return repositories;
    }

    @Override
    public Decisions decisions(Map<String, Object> spec) {
        JsonNode duck = recorded.get("duck");
        JsonNode settings = duck.path("configMap");
        if (!isChosen(duck.path("resource").path("metadata"), spec)) {
            throw new GenerationException("no clusterDecisionResources found");
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        duck.path("resource")
                .path("status")
                .path(settings.path("statusListKey").asText("clusters"))
                .forEach(entry -> entries.add(Json.tree((Object) entry)));
        return new Decisions(settings.path("matchKey").asText(), entries);
    }

    private static boolean isChosen(JsonNode metadata, Map<String, Object> spec) {
        return Labels.match(Selectors.of(Spec.map(spec.get("labelSelector"))), texts(metadata.path("labels")));
    }

    @Override
    public List<Map<String, Object>> plugin(Map<String, Object> spec) {
        List<Map<String, Object>> answers = new ArrayList<>();
        recorded.get("plugin")
                .path("response")
                .path("output")
                .path("parameters")
                .forEach(answer -> answers.add(Json.tree((Object) answer)));
        return answers;
    }

    private static Map<String, String> texts(JsonNode map) {
        Map<String, String> texts = new TreeMap<>();
        map.fieldNames().forEachRemaining(key -> texts.put(key, map.path(key).asText()));
        return texts;
    }

    private static List<String> list(JsonNode items) {
        List<String> list = new ArrayList<>();
        items.forEach(item -> list.add(item.asText()));
        return list;
    }
}
