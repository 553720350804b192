package dev.slipway.provider.gcp.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One member of one role, under a condition or none (an empty one), as it stands in a policy. Pure. */
public record Member(String role, String member, Map<String, Object> condition) {

    private static final String BINDINGS = "bindings";
    private static final String MEMBERS = "members";

    public Member {
        condition = Map.copyOf(condition);
    }

    /** Return the member that the parameters name. */
    public static Member of(Scope<?, ?> scope) {
        Map<String, Object> condition = new LinkedHashMap<>();
        if (scope.tree().get("condition") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> condition.put(String.valueOf(name), value));
        }
        return new Member(
                scope.require("role", scope.text("role")), scope.require("member", scope.text("member")), condition);
    }

    /** Return the name of the member on a resource, as upstream writes it. */
    public String name(String resource) {
        Object title = condition.get("title");
        return resource + "/" + role + "/" + member + (title == null ? "" : "/" + title);
    }

    public boolean isIn(Map<String, Object> policy) {
        return bindings(policy).stream()
                .anyMatch(binding -> isOurs(binding) && !others(binding).equals(members(binding)));
    }

    /** Return the policy with the member; version 3 is that of policies with conditions. */
    public Map<String, Object> addedTo(Map<String, Object> policy) {
        List<Map<String, Object>> bindings = new ArrayList<>(bindings(policy));
        Map<String, Object> binding = new LinkedHashMap<>();
        int known = 0;
        while (known < bindings.size() && !isOurs(bindings.get(known))) {
            known++;
        }
        List<Object> all = new ArrayList<>();
        if (known < bindings.size()) {
            all.addAll(members(bindings.remove(known)));
        }
        all.add(member);
        binding.put("role", role);
        binding.put(MEMBERS, all);
        if (!condition.isEmpty()) {
            binding.put("condition", condition);
        }
        bindings.add(binding);
        return with(policy, bindings);
    }

    /** Return the policy without the member; a binding that is left without members goes too. */
    public Map<String, Object> removedFrom(Map<String, Object> policy) {
        List<Map<String, Object>> bindings = new ArrayList<>();
        for (Map<String, Object> binding : bindings(policy)) {
            if (!isOurs(binding)) {
                bindings.add(binding);
            } else if (!others(binding).isEmpty()) {
                Map<String, Object> rest = new LinkedHashMap<>(binding);
                rest.put(MEMBERS, others(binding));
                bindings.add(rest);
            }
        }
        return with(policy, bindings);
    }

    private Map<String, Object> with(Map<String, Object> policy, List<Map<String, Object>> bindings) {
        Map<String, Object> copy = new LinkedHashMap<>(policy);
        copy.put(BINDINGS, bindings);
        boolean conditional = bindings.stream().anyMatch(binding -> binding.containsKey("condition"));
        if (conditional) {
            copy.put("version", 3);
        }
        return copy;
    }

    private boolean isOurs(Map<String, Object> binding) {
        Object given = binding.get("condition");
        return role.equals(binding.get("role")) && condition.equals(given == null ? Map.of() : given);
    }

    /** Google writes addresses in small letters. */
    private List<Object> others(Map<String, Object> binding) {
        return members(binding).stream()
                .filter(one -> !member.equalsIgnoreCase(String.valueOf(one)))
                .toList();
    }

    private static List<Object> members(Map<String, Object> binding) {
        return binding.get(MEMBERS) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    private static List<Map<String, Object>> bindings(Map<String, Object> policy) {
        List<Map<String, Object>> bindings = new ArrayList<>();
        if (policy.get(BINDINGS) instanceof List<?> list) {
            for (Object item : list) {
                Map<String, Object> binding = new LinkedHashMap<>();
                ((Map<?, ?>) item).forEach((name, value) -> binding.put(String.valueOf(name), value));
                bindings.add(binding);
            }
        }
        return bindings;
    }
}
