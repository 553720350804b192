package dev.slipway.delivery.notification.send;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The status of a commit on GitHub, as an app or with a token. A status that is there already is not set again. */
final class GitHubStatus implements Channel {

    private static final String API = "https://api.github.com";
    private static final String SERVICE = "GitHub";
    private static final int DESCRIPTION = 140;

    private final Options options;
    private final Web web;
    private final GitHubLogin login;

    GitHubStatus(Options options, Web web, Clock clock) {
        this.options = options;
        this.web = web;
        this.login = new GitHubLogin(options, web, clock);
    }

    @Override
    public void send(Message message) {
        String state = message.text("status", "state");
        if (state.isEmpty()) {
            throw new FaultException(Fault.INVALID, "the template says no github.status.state");
        }
        String repository = repository(message.text("repoURLPath"));
        String revision = message.text("revisionPath");
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("state", state);
        status.put("context", label(message));
        status.put("description", shortened(message.text().strip()));
        if (!message.text("status", "targetURL").isEmpty()) {
            status.put("target_url", message.text("status", "targetURL"));
        }
        Map<String, String> headers = headers();
        String commit = api() + "/repos/" + repository;
        if (!isThere(commit + "/commits/" + revision + "/statuses?per_page=100", headers, status)) {
            web.call(SERVICE, "POST", commit + "/statuses/" + revision, headers, Json.toJson(status));
        }
    }

    private String api() {
        return options.text("enterpriseBaseURL", API).replaceAll("/+$", "");
    }

    private Map<String, String> headers() {
        return Map.of(
                "Authorization",
                "Bearer " + login.token(api()).reveal(),
                "Accept",
                "application/vnd.github+json",
                "Content-Type",
                "application/json");
    }

    private static String label(Message message) {
        String label = message.text("status", "label");
        return label.isEmpty() ? "continuous-delivery" : label;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= DESCRIPTION ? line : line.substring(0, DESCRIPTION - 1) + "…";
    }

    /** GitHub lists the newest first; only the newest of a context counts. */
    private boolean isThere(String url, Map<String, String> headers, Map<String, Object> status) {
        String answer = web.call(SERVICE, "GET", url, headers, "").body();
        List<Object> all = Json.object(("{\"list\":" + answer + "}").getBytes(StandardCharsets.UTF_8))
                .list("list");
        Optional<KubeObject> newest = all.stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .filter(item -> item.text("context")
                        .filter(status.getOrDefault("context", "")::equals)
                        .isPresent())
                .findFirst();
        return newest.filter(found -> status.entrySet().stream().allMatch(field -> field.getValue()
                        .equals(found.at(field.getKey()).orElse(""))))
                .isPresent();
    }

    /** Return {@code owner/name} of the address of a repository, in whatever form it is. */
    static String repository(String url) {
        String path = url.replaceFirst("^[a-z+]+://[^/]+/", "").replaceFirst("^[^/:]+@?[^/:]*:", "");
        String name = path.replaceFirst("^/+", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        if (!name.matches("[^/\\s]+/[^/\\s]+")) {
            throw new FaultException(Fault.INVALID, url + " is no repository of GitHub");
        }
        return name;
    }
}
