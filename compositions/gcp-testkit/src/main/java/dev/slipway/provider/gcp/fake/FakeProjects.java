package dev.slipway.provider.gcp.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The resource manager: policies of projects, which every now and then somebody else has just changed. */
final class FakeProjects extends Service {

    private static final int RIVAL_EVERY = 3;

    private int writes;

    FakeProjects() {
        add(Route.reads("POST", "v3/projects/*:getIamPolicy", request -> Map.copyOf(policy(request.at(0)))));
        add(Route.changes("project.setIamPolicy", "POST", "v3/projects/*:setIamPolicy", this::set));
    }

    @Override
    String name() {
        return "cloudresourcemanager";
    }

    private Map<String, Object> policy(String project) {
        return resources.computeIfAbsent(
                project,
                path -> new LinkedHashMap<>(Map.of(
                        "etag",
                        "e0",
                        "bindings",
                        List.of(Map.of("role", "roles/owner", "members", List.of("user:o@x.org"))))));
    }

    private Map<String, Object> set(Request request) {
        Map<String, Object> policy = policy(request.at(0));
        if (++writes % RIVAL_EVERY == 0) {
            policy.put("etag", "rival" + next());
        }
        Map<String, Object> wanted = map(request.body(), "policy");
        if (!Objects.equals(policy.get("etag"), wanted.get("etag"))) {
            throw Refused.etag();
        }
        policy.put("etag", "e" + next());
        policy.put("bindings", new ArrayList<>((List<?>) wanted.getOrDefault("bindings", List.of())));
        return policy;
    }
}
