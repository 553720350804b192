package dev.slipway.provider.gcp.fake;

import java.util.List;
import java.util.Map;

/** A request to one service: what the groups of its route matched, the query, and the body. */
record Request(List<String> path, Map<String, String> query, Map<String, Object> body) {

    String at(int group) {
        return path.get(group);
    }

    String query(String name) {
        return query.getOrDefault(name, "");
    }
}
