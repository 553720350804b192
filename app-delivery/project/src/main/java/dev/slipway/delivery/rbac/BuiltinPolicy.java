package dev.slipway.delivery.rbac;

import java.util.List;

/** The roles that exist without being defined: {@code role:readonly} and {@code role:admin}, which the user admin has. */
public final class BuiltinPolicy {

    private static final List<String> READ = List.of(
            "applications */*",
            "applicationsets */*",
            "certificates *",
            "clusters *",
            "repositories *",
            "write-repositories *",
            "projects *",
            "accounts *",
            "gpgkeys *",
            "logs */*");

    private static final List<String> CHANGE = List.of(
            "applications create,update,update/*,delete,delete/*,sync,override,action/* */*",
            "applicationsets get,create,update,delete */*",
            "certificates create,update,delete *",
            "clusters create,update,delete *",
            "repositories create,update,delete *",
            "write-repositories create,update,delete *",
            "projects create,update,delete *",
            "accounts update *",
            "gpgkeys create,delete *",
            "exec create */*");

    private BuiltinPolicy() {}

    /** Return the policy text. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        for (String line : READ) {
            String[] words = line.split(" ");
            rule(text, "role:readonly", words[0], "get", words[1]);
        }
        for (String line : CHANGE) {
            String[] words = line.split(" ");
            for (String action : words[1].split(",")) {
                rule(text, "role:admin", words[0], action, words[2]);
            }
        }
        return text.append("g, role:admin, role:readonly\ng, admin, role:admin\n")
                .toString();
    }

    private static void rule(StringBuilder text, String role, String resource, String action, String object) {
        text.append("p, ").append(role).append(", ").append(resource).append(", ");
        text.append(action).append(", ").append(object).append(", allow\n");
    }
}
