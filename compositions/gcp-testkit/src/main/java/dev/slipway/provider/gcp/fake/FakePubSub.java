package dev.slipway.provider.gcp.fake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pub/Sub: everything happens at once. */
final class FakePubSub extends Service {

    FakePubSub() {
        collection("topic", "v1/projects/*/topics/*", "topics");
        collection("subscription", "v1/projects/*/subscriptions/*", "subscriptions");
    }

    @Override
    String name() {
        return "pubsub";
    }

    private void collection(String kind, String path, String plural) {
        add(Route.reads("GET", path, request -> get(path(request, plural))));
        add(Route.changes(kind + ".create", "PUT", path, request -> {
            if (kind.equals("subscription")) {
                get(String.valueOf(request.body().get("topic")));
            }
            Map<String, Object> made = new LinkedHashMap<>(request.body());
            made.put("name", path(request, plural));
            return put(path(request, plural), made);
        }));
        add(Route.changes(
                kind + ".patch",
                "PATCH",
                path,
                request -> masked(
                        get(path(request, plural)),
                        map(request.body(), kind),
                        String.valueOf(request.body().get("updateMask")))));
        add(Route.changes(kind + ".delete", "DELETE", path, request -> remove(path(request, plural))));
    }

    private static String path(Request request, String plural) {
        return "projects/" + request.at(0) + "/" + plural + "/" + request.at(1);
    }
}
