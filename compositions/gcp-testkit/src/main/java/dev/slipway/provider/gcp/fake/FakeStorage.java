package dev.slipway.provider.gcp.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Cloud Storage: names are unique in the world, locations are told in capital letters, buckets with objects stay. */
final class FakeStorage extends Service {

    private static final String BUCKET = "storage/v1/b/*";

    FakeStorage() {
        add(Route.changes("bucket.insert", "POST", "storage/v1/b", this::insert));
        add(Route.reads("GET", BUCKET, request -> get(request.at(0))));
        add(Route.changes("bucket.patch", "PATCH", BUCKET, request -> merged(get(request.at(0)), request.body())));
        add(Route.changes("bucket.delete", "DELETE", BUCKET, this::delete));
        add(Route.reads("GET", BUCKET + "/iam", request -> policy(request.at(0))));
        add(Route.changes("bucket.setIamPolicy", "PUT", BUCKET + "/iam", this::setPolicy));
        add(Route.reads("GET", BUCKET + "/o", request -> Map.of("items", objects(request.at(0)))));
        add(Route.changes("object.insert", "POST", BUCKET + "/o", this::store));
        add(Route.changes(
                "object.delete", "DELETE", BUCKET + "/o/*", request -> remove(request.at(0) + "/o/" + request.at(1))));
    }

    @Override
    String name() {
        return "storage";
    }

    private Map<String, Object> insert(Request request) {
        Map<String, Object> bucket = new LinkedHashMap<>(request.body());
        bucket.put(
                "location",
                String.valueOf(bucket.getOrDefault("location", "US")).toUpperCase(Locale.ROOT));
        bucket.putIfAbsent("storageClass", "STANDARD");
        bucket.put("projectNumber", "123456789012");
        bucket.put("timeCreated", "2026-01-01T00:00:00Z");
        return put(String.valueOf(bucket.get("name")), bucket);
    }

    private Map<String, Object> delete(Request request) {
        if (!objects(request.at(0)).isEmpty()) {
            throw Refused.of(409, "", "The bucket you tried to delete is not empty.");
        }
        resources.remove(request.at(0) + "/iam");
        return remove(request.at(0));
    }

    private Map<String, Object> store(Request request) {
        get(request.at(0));
        return put(
                request.at(0) + "/o/" + request.query("name"),
                Map.of("name", request.query("name"), "generation", "1"));
    }

    private List<Map<String, Object>> objects(String bucket) {
        get(bucket);
        return resources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(bucket + "/o/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, Object> policy(String bucket) {
        get(bucket);
        return resources.computeIfAbsent(bucket + "/iam", path -> new LinkedHashMap<>(Map.of("etag", "CAE=")));
    }

    private Map<String, Object> setPolicy(Request request) {
        Map<String, Object> policy = policy(request.at(0));
        if (!Objects.equals(policy.get("etag"), request.body().get("etag"))) {
            throw Refused.etag();
        }
        policy.put("etag", "etag" + next());
        policy.put("bindings", new ArrayList<>((List<?>) request.body().getOrDefault("bindings", List.of())));
        return policy;
    }
}
