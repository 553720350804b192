package dev.slipway.provider.gcp.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IAM: service accounts and their keys, which get their names from Google. */
final class FakeIam extends Service {

    private static final String ACCOUNT = "v1/projects/*/serviceAccounts/*";

    FakeIam() {
        add(Route.changes("account.create", "POST", "v1/projects/*/serviceAccounts", this::create));
        add(Route.reads("GET", ACCOUNT, request -> get(account(request))));
        add(Route.changes(
                "account.patch",
                "PATCH",
                ACCOUNT,
                request -> masked(
                        get(account(request)),
                        map(request.body(), "serviceAccount"),
                        String.valueOf(request.body().get("updateMask")))));
        add(Route.changes("account.disable", "POST", ACCOUNT + ":disable", request -> turned(request, true)));
        add(Route.changes("account.enable", "POST", ACCOUNT + ":enable", request -> turned(request, false)));
        add(Route.changes("account.delete", "DELETE", ACCOUNT, request -> remove(account(request))));
        add(Route.reads("GET", ACCOUNT + "/keys", request -> Map.of("keys", keys(account(request)))));
        add(Route.reads("GET", ACCOUNT + "/keys/*", this::key));
        add(Route.changes("key.upload", "POST", ACCOUNT + "/keys:upload", this::upload));
        add(Route.changes("key.delete", "DELETE", ACCOUNT + "/keys/*", request -> remove(keyPath(request))));
    }

    @Override
    String name() {
        return "iam";
    }

    private static String account(Request request) {
        return "projects/" + request.at(0) + "/serviceAccounts/" + request.at(1);
    }

    private static String keyPath(Request request) {
        return account(request) + "/keys/" + request.at(2);
    }

    private Map<String, Object> create(Request request) {
        String email = request.body().get("accountId") + "@" + request.at(0) + ".iam.gserviceaccount.com";
        Map<String, Object> account = new LinkedHashMap<>(map(request.body(), "serviceAccount"));
        account.put("email", email);
        account.put("uniqueId", "10000" + next());
        account.put("name", "projects/" + request.at(0) + "/serviceAccounts/" + email);
        return put(String.valueOf(account.get("name")), account);
    }

    private Map<String, Object> turned(Request request, boolean off) {
        get(account(request)).put("disabled", off);
        return Map.of();
    }

    private Map<String, Object> upload(Request request) {
        get(account(request));
        String name = account(request) + "/keys/k" + next();
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("name", name);
        key.put("keyOrigin", "USER_PROVIDED");
        key.put("keyType", "USER_MANAGED");
        key.put("validAfterTime", "2026-01-01T00:00:00Z");
        key.put("publicKeyData", request.body().get("publicKeyData"));
        return put(name, key);
    }

    private Map<String, Object> key(Request request) {
        Map<String, Object> key = new LinkedHashMap<>(get(keyPath(request)));
        if (request.query("publicKeyType").isEmpty()) {
            key.remove("publicKeyData");
        }
        return key;
    }

    private List<Map<String, Object>> keys(String account) {
        get(account);
        return resources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(account + "/keys/"))
                .map(entry -> {
                    Map<String, Object> key = new LinkedHashMap<>(entry.getValue());
                    key.remove("publicKeyData");
                    return key;
                })
                .toList();
    }
}
