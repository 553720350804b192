package dev.slipway.cluster.aws.parts;

import dev.slipway.cluster.cloud.ManagedPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A role of IAM with its policies: one that is made, or one that the user named and that is only looked at. Pure. */
public record RoleParts(Account account, String step, String service, List<String> policies) {

    /** The part that the others of an owner need. */
    public static final String ROLE = "role";

    private static final int LONGEST = 63;

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["%s"]},"Action":["sts:AssumeRole"]}]}""";

    /** How a role that is made looks. */
    public record Made(
            String name, @Nullable String path, @Nullable String boundary, Map<String, String> tags) {}

    public List<ManagedPart> existing(String name) {
        return List.of(ManagedPart.of(step, ROLE, account.observed(Kinds.ROLE, ROLE, name, Map.of())));
    }

    public List<ManagedPart> made(Made role) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("assumeRolePolicy", TRUST.formatted(service));
        parameters.put("path", role.path());
        parameters.put("permissionsBoundary", role.boundary());
        parameters.put("tags", role.tags());
        List<ManagedPart> parts = new ArrayList<>();
        parts.add(ManagedPart.of(step, ROLE, account.named(Kinds.ROLE, ROLE, role.name(), parameters)));
        policies.forEach(policy -> parts.add(attached(policy)));
        return parts;
    }

    private ManagedPart attached(String policy) {
        String part = name(policy);
        return ManagedPart.of(
                        step,
                        part,
                        account.managed(
                                Kinds.ROLE_POLICY, part, Map.of("policyArn", policy, "roleRef", account.ref(ROLE))))
                .needing(ROLE);
    }

    /** Return the names of all parts of a role that is made. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(ROLE));
        policies.forEach(policy -> names.add(name(policy)));
        return names;
    }

    private static String name(String policy) {
        String last = policy.substring(policy.lastIndexOf('/') + 1);
        String plain = "policy-" + last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, LONGEST - 9) + Integer.toHexString(policy.hashCode());
    }
}
