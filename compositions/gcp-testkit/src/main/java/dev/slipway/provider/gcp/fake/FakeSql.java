package dev.slipway.provider.gcp.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cloud SQL: every change is an operation, one at a time on each server. */
final class FakeSql extends Service {

    private static final String PROJECT = "(?:sql/v1beta4|v1)/projects/*";
    private static final String INSTANCE = PROJECT + "/instances/*";
    private static final int LONG = 3;
    private static final Set<String> OF_SERVERS = Set.of("CREATE", "UPDATE", "DELETE");

    private final Map<String, Map<String, Object>> operations = new LinkedHashMap<>();
    private final Map<String, Integer> looksLeft = new LinkedHashMap<>();
    private boolean isSlow;

    FakeSql() {
        add(Route.changes("instance.insert", "POST", PROJECT + "/instances", this::insert));
        add(Route.reads("GET", INSTANCE, request -> get(instance(request))));
        add(Route.changes("instance.patch", "PATCH", INSTANCE, this::patch));
        add(Route.changes("instance.delete", "DELETE", INSTANCE, this::delete));
        add(Route.reads("GET", PROJECT + "/operations", this::operationsOf));
        add(Route.reads("GET", PROJECT + "/operations/*", request -> looked(request.at(1))));
        databases();
        users();
    }

    private void databases() {
        String database = INSTANCE + "/databases/*";
        add(Route.changes("database.insert", "POST", INSTANCE + "/databases", request -> {
            String path = instance(request) + "/databases/" + request.body().get("name");
            get(instance(request));
            refuseWhileBusy(request.at(1));
            put(path, request.body());
            get(path).putIfAbsent("charset", "UTF8");
            return operation(request.at(1), "CREATE_DATABASE", () -> {});
        }));
        add(Route.reads("GET", database, request -> {
            timePasses();
            return get(instance(request) + "/databases/" + request.at(2));
        }));
        add(Route.changes("database.patch", "PATCH", database, request -> {
            refuseWhileBusy(request.at(1));
            merged(get(instance(request) + "/databases/" + request.at(2)), request.body());
            return operation(request.at(1), "UPDATE_DATABASE", () -> {});
        }));
        add(Route.changes("database.delete", "DELETE", database, request -> {
            refuseWhileBusy(request.at(1));
            remove(instance(request) + "/databases/" + request.at(2));
            return operation(request.at(1), "DELETE_DATABASE", () -> {});
        }));
    }

    private void users() {
        String users = INSTANCE + "/users";
        add(Route.changes("user.insert", "POST", users, request -> {
            get(instance(request));
            refuseWhileBusy(request.at(1));
            put(instance(request) + "/users/" + request.body().get("name"), request.body());
            return operation(request.at(1), "CREATE_USER", () -> {});
        }));
        add(Route.reads("GET", users + "/*", request -> {
            timePasses();
            Map<String, Object> shown = new LinkedHashMap<>(get(instance(request) + "/users/" + request.at(2)));
            shown.remove("password");
            return shown;
        }));
        add(Route.changes("user.update", "PUT", users, request -> {
            refuseWhileBusy(request.at(1));
            merged(get(instance(request) + "/users/" + request.query("name")), request.body());
            return operation(request.at(1), "UPDATE_USER", () -> {});
        }));
        add(Route.changes("user.delete", "DELETE", users, request -> {
            refuseWhileBusy(request.at(1));
            remove(instance(request) + "/users/" + request.query("name"));
            return operation(request.at(1), "DELETE_USER", () -> {});
        }));
    }

    /** Operations come to their end whoever looks. */
    private void timePasses() {
        List.copyOf(operations.keySet()).forEach(this::looked);
    }

    @Override
    String name() {
        return "sqladmin";
    }

    @Override
    void slow(boolean slow) {
        isSlow = slow;
    }

    private static String instance(Request request) {
        return "projects/" + request.at(0) + "/instances/" + request.at(1);
    }

    private Map<String, Object> insert(Request request) {
        String name = String.valueOf(request.body().get("name"));
        if (request.body().get("databaseVersion") == null) {
            throw Refused.invalid("Missing parameter: databaseVersion.");
        }
        Map<String, Object> instance = put("projects/" + request.at(0) + "/instances/" + name, request.body());
        instance.remove("rootPassword");
        instance.put("state", "PENDING_CREATE");
        return operation(name, "CREATE", () -> {
            instance.put("state", "RUNNABLE");
            instance.put("connectionName", request.at(0) + ":" + instance.get("region") + ":" + name);
            instance.put("ipAddresses", List.of(Map.of("type", "PRIMARY", "ipAddress", "203.0.113.7")));
            instance.put("serverCaCert", Map.of("cert", "PEM", "commonName", "C=US"));
        });
    }

    private Map<String, Object> patch(Request request) {
        Map<String, Object> instance = get(instance(request));
        refuseWhileBusy(request.at(1));
        return operation(request.at(1), "UPDATE", () -> merged(instance, request.body()));
    }

    private Map<String, Object> delete(Request request) {
        get(instance(request));
        refuseWhileBusy(request.at(1));
        return operation(request.at(1), "DELETE", () -> resources.remove(instance(request)));
    }

    private void refuseWhileBusy(String instance) {
        if (operations.values().stream()
                .anyMatch(one -> instance.equals(one.get("targetId")) && !"DONE".equals(one.get("status")))) {
            throw Refused.of(409, "", "Operation failed because another operation was already in progress.");
        }
    }

    private final Map<String, Runnable> effects = new LinkedHashMap<>();

    private Map<String, Object> operation(String target, String type, Runnable effect) {
        String name = "operation-" + next();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("name", name);
        operation.put("operationType", type);
        operation.put("targetId", target);
        operation.put("status", "RUNNING");
        operations.put(name, operation);
        effects.put(name, effect);
        boolean takesAWhile = isSlow && OF_SERVERS.contains(type);
        looksLeft.put(name, takesAWhile ? LONG : 0);
        return takesAWhile ? operation : looked(name);
    }

    /** An operation is over after it has been looked at a few times. */
    private Map<String, Object> looked(String name) {
        Map<String, Object> operation = operations.get(name);
        if (operation == null) {
            throw Refused.notFound(name);
        }
        if (looksLeft.merge(name, -1, Integer::sum) < 0 && "RUNNING".equals(operation.get("status"))) {
            effects.getOrDefault(name, () -> {}).run();
            operation.put("status", "DONE");
        }
        return operation;
    }

    private Map<String, Object> operationsOf(Request request) {
        List<String> names = operations.values().stream()
                .filter(one -> request.query("instance").equals(one.get("targetId")))
                .map(one -> String.valueOf(one.get("name")))
                .toList();
        return names.isEmpty() ? Map.of() : Map.of("items", List.of(looked(names.get(names.size() - 1))));
    }
}
