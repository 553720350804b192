package dev.slipway.provider.gcp.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Secret Manager: versions are numbered, and never forgotten. */
final class FakeSecrets extends Service {

    private static final String SECRET = "v1/projects/*/secrets/*";
    private static final String VERSION = SECRET + "/versions/*";

    FakeSecrets() {
        add(Route.changes("secret.create", "POST", "v1/projects/*/secrets", this::create));
        add(Route.reads("GET", SECRET, request -> get(secret(request))));
        add(Route.changes("secret.patch", "PATCH", SECRET, this::patch));
        add(Route.changes("secret.delete", "DELETE", SECRET, request -> remove(secret(request))));
        add(Route.changes("version.add", "POST", SECRET + ":addVersion", this::addVersion));
        add(Route.reads("GET", SECRET + "/versions", request -> Map.of("versions", versions(secret(request)))));
        add(Route.reads("GET", VERSION, request -> shown(get(version(request)))));
        add(Route.reads(
                "GET",
                VERSION + ":access",
                request -> Map.of("payload", get(version(request)).get("payload"))));
        state("enable", "ENABLED");
        state("disable", "DISABLED");
        state("destroy", "DESTROYED");
    }

    @Override
    String name() {
        return "secretmanager";
    }

    private void state(String verb, String state) {
        add(Route.changes("version." + verb, "POST", VERSION + ":" + verb, request -> {
            get(version(request)).put("state", state);
            return shown(get(version(request)));
        }));
    }

    private static String secret(Request request) {
        return "projects/" + request.at(0) + "/secrets/" + request.at(1);
    }

    private static String version(Request request) {
        return secret(request) + "/versions/" + request.at(2);
    }

    private Map<String, Object> create(Request request) {
        if (request.body().get("replication") == null) {
            throw Refused.invalid("Field [replication] is required.");
        }
        String path = "projects/" + request.at(0) + "/secrets/" + request.query("secretId");
        Map<String, Object> secret = new LinkedHashMap<>(request.body());
        secret.put("name", path);
        secret.put("etag", "\"e" + next() + "\"");
        return put(path, secret);
    }

    private Map<String, Object> patch(Request request) {
        Map<String, Object> secret = get(secret(request));
        Object etag = request.body().get("etag");
        if (etag != null && !etag.equals(secret.get("etag"))) {
            throw Refused.state("The etag does not match.");
        }
        secret.put("etag", "\"e" + next() + "\"");
        return masked(secret, request.body(), request.query("updateMask"));
    }

    private Map<String, Object> addVersion(Request request) {
        get(secret(request));
        String path =
                secret(request) + "/versions/" + (versions(secret(request)).size() + 1);
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("name", path);
        version.put("state", "ENABLED");
        version.put("payload", map(request.body(), "payload"));
        return shown(put(path, version));
    }

    private List<Map<String, Object>> versions(String secret) {
        return resources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(secret + "/versions/"))
                .map(entry -> shown(entry.getValue()))
                .toList();
    }

    private static Map<String, Object> shown(Map<String, Object> version) {
        Map<String, Object> shown = new LinkedHashMap<>(version);
        shown.remove("payload");
        return shown;
    }
}
