package dev.slipway.server.access;

import dev.slipway.delivery.rbac.BuiltinPolicy;
import dev.slipway.delivery.rbac.Policy;
import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.delivery.rbac.Request;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What callers may do, by Argo CD's rules: {@code p, subject, resource, action, object, effect}. Applications are named as
 * there, with their project; everything else as {@code namespace/name}. {@code role:readonly} reads everything,
 * {@code role:admin} may do everything. A policy that cannot be read lets nobody but admins in.
 */
public final class Access {

    /** What the built-in roles may do beside what they may in Argo CD. */
    private static final String OWN = """
        p, role:readonly, *, get, *, allow
        p, role:admin, *, *, *, allow
        """;

    private final Supplier<RbacSettings> settings;
    private volatile Compiled compiled;

    private record Compiled(RbacSettings settings, Policy policy) {

        static Compiled of(RbacSettings settings) {
            return new Compiled(settings, Policy.of(settings, BuiltinPolicy.text() + OWN, ""));
        }
    }

    /** @param settings asked at every question; it answers from memory */
    public Access(Supplier<RbacSettings> settings) {
        this.settings = settings;
        this.compiled = Compiled.of(RbacSettings.of(""));
    }

    /** Fail with DENIED when the subject may not do that. */
    public void require(Subject subject, String resource, String action, String object) {
        if (!permits(subject, resource, action, object)) {
            throw new FaultException(
                    Fault.DENIED,
                    subject.name() + " may not " + action + " " + resource + " " + object
                            + "; a rule of policy.csv has to allow it");
        }
    }

    public boolean permits(Subject subject, String resource, String action, String object) {
        return policy().permits(subject, new Request(resource, action, object));
    }

    /** Return what the subject sees of the fleet, by the policy of now: whoever looks for long asks again. */
    public Fleet.Sight sight(Subject subject) {
        Policy policy = policy();
        if (policy.permits(subject, new Request("*", "get", "*"))) {
            return (set, row) -> true;
        }
        Map<ResourceSet, Predicate<String>> visible = new EnumMap<>(ResourceSet.class);
        for (ResourceSet set : ResourceSet.values()) {
            visible.put(set, policy.permitting(subject, set.path(), "get"));
        }
        return (set, row) -> visible.getOrDefault(set, name -> false).test(name(set, row));
    }

    /** Return how rules name the row. */
    static String name(ResourceSet set, Row row) {
        String qualified = row.ref().qualifiedName();
        return set == ResourceSet.APPLICATIONS
                ? row.details().getOrDefault("project", "default") + "/" + qualified
                : qualified;
    }

    /** Return how rules name the object. */
    public static String name(ResourceSet set, KubeObject object) {
        String qualified = object.ref().qualifiedName();
        return set == ResourceSet.APPLICATIONS
                ? object.text("spec", "project").orElse("default") + "/" + qualified
                : qualified;
    }

    private Policy policy() {
        RbacSettings now = settings.get();
        Compiled last = compiled;
        if (last.settings() != now) {
            // Read anew, they are mostly the same: compared once, and not at every question.
            last = last.settings().equals(now) ? new Compiled(now, last.policy()) : usable(now);
            compiled = last;
        }
        return last.policy();
    }

    /** With a policy that cannot be read, the built-in one alone holds: nobody has a right by mistake. */
    private static Compiled usable(RbacSettings now) {
        try {
            return Compiled.of(now);
        } catch (FaultException broken) {
            return new Compiled(now, Compiled.of(RbacSettings.of("")).policy());
        }
    }
}
