package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.IamAuthenticatorConfig;
import dev.slipway.api.cluster.aws.MapRole;
import dev.slipway.api.cluster.aws.MapUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who of IAM is who, in the form of {@code aws-auth}. Pure. */
record Mappings(@Nullable IamAuthenticatorConfig config) {

    private static final String ROLE = "rolearn";
    private static final String USER = "userarn";
    private static final Pattern ROLE_ARN = arn("role/");
    private static final Pattern USER_ARN = arn("user/");

    private static Pattern arn(String resource) {
        return Pattern.compile("arn:[^:]+:[^:]+:[^:]*:[^:]*:.*" + resource + ".+");
    }

    List<Map<String, Object>> roles() {
        return config == null || config.mapRoles() == null
                ? List.of()
                : config.mapRoles().stream().map(Mappings::role).distinct().toList();
    }

    private static Map<String, Object> role(MapRole role) {
        return mapping(ROLE, role.rolearn(), role.username(), role.groups());
    }

    List<Map<String, Object>> users() {
        return config == null || config.mapUsers() == null
                ? List.of()
                : config.mapUsers().stream().map(Mappings::user).distinct().toList();
    }

    private static Map<String, Object> user(MapUser user) {
        return mapping(USER, user.userarn(), user.username(), user.groups());
    }

    private static Map<String, Object> mapping(String kind, String arn, String name, List<String> groups) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put(kind, arn);
        mapping.put("username", name);
        mapping.put("groups", groups);
        return mapping;
    }

    /** Return the first mapping that maps nobody to anybody. */
    Optional<String> problem() {
        return Stream.concat(
                        roles().stream().flatMap(one -> problem(ROLE, one).stream()),
                        users().stream().flatMap(one -> problem(USER, one).stream()))
                .findFirst()
                .map(why -> "spec.iamAuthenticatorConfig: " + why);
    }

    private static Optional<String> problem(String kind, Map<String, Object> mapping) {
        String arn = String.valueOf(mapping.get(kind));
        Pattern form = kind.equals(ROLE) ? ROLE_ARN : USER_ARN;
        if (!form.matcher(arn).matches()) {
            return Optional.of("'" + arn + "' is no ARN of a " + kind.replace("arn", ""));
        }
        boolean hasName = !String.valueOf(mapping.get("username")).isBlank();
        boolean hasGroups = mapping.get("groups") instanceof List<?> groups && !groups.isEmpty();
        return hasName && hasGroups
                ? Optional.empty()
                : Optional.of(arn + " lacks " + (hasName ? "groups" : "a username"));
    }
}
