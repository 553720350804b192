package dev.slipway.delivery.rbac;

import dev.slipway.delivery.rbac.PolicyText.Grouping;
import dev.slipway.delivery.rbac.PolicyText.Rule;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers who may do what. A deny beats every allow of the same subject, but takes nothing away from the default role: both
 * are asked on their own, as Argo CD does.
 */
public final class Policy {

    /** How many steps lead from a member to a role at most, as in Casbin. */
    private static final int DEEPEST = 10;

    private final List<Compiled> rules;
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final String defaultRole;

    private record Compiled(
            String subject,
            Predicate<String> resource,
            Predicate<String> action,
            Predicate<String> object,
            String effect) {

        static Compiled of(Rule rule, MatchMode mode) {
            return new Compiled(
                    rule.subject(),
                    mode.matcher(rule.resource()),
                    mode.matcher(rule.action()),
                    mode.matcher(rule.object()),
                    rule.effect());
        }

        boolean concerns(String wanted, String how) {
            return resource.test(wanted) && action.test(how);
        }
    }

    private Policy(PolicyText text, RbacSettings settings) {
        this.rules = text.rules().stream()
                .map(rule -> Compiled.of(rule, settings.mode()))
                .toList();
        this.defaultRole = settings.defaultRole();
        for (Grouping grouping : text.groupings()) {
            roles.computeIfAbsent(grouping.member(), member -> new TreeSet<>()).add(grouping.role());
        }
    }

    /**
     * Return the policy of the settings with others added, such as the built-in one before and a project's own after.
     * A line that is not understood is INVALID and makes the whole policy unusable.
     */
    public static Policy of(RbacSettings settings, String before, String after) {
        try {
            return new Policy(PolicyText.parse(List.of(before, settings.policy(), after)), settings);
        } catch (IllegalArgumentException broken) {
            throw new FaultException(Fault.INVALID, "error loading RBAC policy: " + broken.getMessage(), broken);
        }
    }

    /** Return whether the subject may do it, by itself, by the default role or by one of its groups that has a role. */
    public boolean permits(Subject subject, Request request) {
        return permitting(subject, request.resource(), request.action()).test(request.object());
    }

    /** Return the same question for many objects: rules that have nothing to say about the subject and what it wants are left out once. */
    public Predicate<String> permitting(Subject subject, String resource, String action) {
        List<List<Compiled>> concerning = Stream.concat(
                        Stream.of(defaultRole, subject.name()).filter(name -> !name.isEmpty()),
                        subject.groups().stream().filter(roles::containsKey))
                .distinct()
                .map(name -> concerning(name, resource, action))
                .filter(some -> !some.isEmpty())
                .toList();
        return object -> concerning.stream().anyMatch(some -> allow(some, object));
    }

    private List<Compiled> concerning(String name, String resource, String action) {
        Set<String> names = rolesOf(name);
        return rules.stream()
                .filter(rule -> names.contains(rule.subject()) && rule.concerns(resource, action))
                .toList();
    }

    private static boolean allow(List<Compiled> concerning, String object) {
        boolean allowed = false;
        for (Compiled rule : concerning) {
            if (rule.object().test(object)) {
                if (rule.effect().equals("deny")) {
                    return false;
                }
                allowed = allowed || rule.effect().equals("allow");
            }
        }
        return allowed;
    }

    private Set<String> rolesOf(String subject) {
        Set<String> all = new HashSet<>(Set.of(subject));
        List<String> last = List.of(subject);
        for (int step = 0; step < DEEPEST && !last.isEmpty(); step++) {
            List<String> next = new ArrayList<>();
            for (String member : last) {
                roles.getOrDefault(member, Set.of()).stream().filter(all::add).forEach(next::add);
            }
            last = next;
        }
        return all;
    }

    /** Return the roles that somebody is given but no rule mentions, themselves or by what they are part of. */
    public List<String> emptyRoles() {
        Set<String> known = new HashSet<>();
        rules.forEach(rule -> known.add(rule.subject()));
        Set<String> given = new TreeSet<>();
        roles.values().forEach(given::addAll);
        return given.stream()
                .filter(role -> rolesOf(role).stream().noneMatch(known::contains))
                .toList();
    }

    /** Return whether the subject is given a role. */
    public boolean hasRole(String subject) {
        return roles.containsKey(subject);
    }
}
