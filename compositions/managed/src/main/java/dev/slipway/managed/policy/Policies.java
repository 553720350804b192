package dev.slipway.managed.policy;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be done with the resource of one object. The fifteen accepted sets of management policies, and how they
 * combine with the older deletion policy, are crossplane-runtime's: whichever of the two is not at its default wins, and
 * of two that are not, the management policies.
 */
public final class Policies {

    /** Pauses an object when {@code "true"}. */
    public static final String PAUSED = "crossplane.io/paused";

    /** Whether a paused object may be deleted: {@code allow}, or {@code block} which is the default. */
    public static final String PAUSED_DELETION = "slipway.dev/paused-deletion";

    private static final String ALL = "*";
    private static final String OBSERVE = "Observe";
    private static final String CREATE = "Create";
    private static final String UPDATE = "Update";
    private static final String DELETE = "Delete";
    private static final String LATE = "LateInitialize";

    private static final Set<Set<String>> ACCEPTED = Set.of(
            Set.of(ALL),
            Set.of(),
            Set.of(OBSERVE),
            Set.of(OBSERVE, CREATE),
            Set.of(OBSERVE, UPDATE),
            Set.of(OBSERVE, DELETE),
            Set.of(OBSERVE, LATE),
            Set.of(OBSERVE, CREATE, UPDATE),
            Set.of(OBSERVE, CREATE, DELETE),
            Set.of(OBSERVE, CREATE, LATE),
            Set.of(OBSERVE, UPDATE, LATE),
            Set.of(OBSERVE, CREATE, UPDATE, DELETE),
            Set.of(OBSERVE, CREATE, UPDATE, LATE),
            Set.of(OBSERVE, CREATE, DELETE, LATE),
            Set.of(OBSERVE, CREATE, UPDATE, DELETE, LATE));

    /** What one field said before there were policies; only Objects of other clusters still have it. */
    private static final Map<String, Set<String>> OLDER = Map.of(
            "ObserveCreateUpdate", Set.of(OBSERVE, CREATE, UPDATE),
            "ObserveDelete", Set.of(OBSERVE, DELETE),
            "Observe", Set.of(OBSERVE));

    private final Set<String> actions;
    private final boolean orphan;
    private final Pause pause;

    private Policies(Set<String> actions, boolean orphan, Pause pause) {
        this.actions = actions;
        this.orphan = orphan;
        this.pause = pause;
    }

    public static Policies of(KubeObject object) {
        Set<String> actions = new TreeSet<>();
        Optional<Object> given = object.at("spec", "managementPolicies");
        if (given.isPresent() && given.get() instanceof List<?> list) {
            list.forEach(action -> actions.add(String.valueOf(action)));
        } else {
            actions.add(ALL);
        }
        if (actions.equals(Set.of(ALL))) {
            object.text("spec", "managementPolicy").map(OLDER::get).ifPresent(older -> {
                actions.clear();
                actions.addAll(older);
            });
        }
        boolean orphan =
                object.text("spec", "deletionPolicy").filter("Orphan"::equals).isPresent();
        return new Policies(actions, orphan, pauseOf(object, actions));
    }

    private static Pause pauseOf(KubeObject object, Set<String> actions) {
        boolean annotated = object.annotation(PAUSED).filter("true"::equals).isPresent();
        if (!annotated && !actions.isEmpty()) {
            return Pause.NONE;
        }
        boolean mayGo =
                object.annotation(PAUSED_DELETION).filter("allow"::equals).isPresent();
        if (object.isDeleting() && mayGo) {
            return Pause.NONE;
        }
        return annotated ? Pause.ANNOTATION : Pause.NO_POLICIES;
    }

    public Pause pause() {
        return pause;
    }

    /** Return what is wrong with the set of policies, if it is not one of the accepted ones. */
    public Optional<String> problem() {
        return ACCEPTED.contains(actions)
                ? Optional.empty()
                : Optional.of(
                        "spec.managementPolicies " + actions + " is not a supported combination: use [\"*\"] alone, or "
                                + OBSERVE + " with any of " + CREATE + ", " + UPDATE + ", " + DELETE + ", " + LATE
                                + "; " + DELETE
                                + " together with " + UPDATE + " or " + LATE + " needs " + CREATE + " as well");
    }

    public boolean mayCreate() {
        return may(CREATE);
    }

    public boolean mayUpdate() {
        return may(UPDATE);
    }

    public boolean mayLateInitialise() {
        return may(LATE);
    }

    public boolean onlyObserves() {
        return actions.equals(Set.of(OBSERVE));
    }

    /** Return whether the resource goes with the object; otherwise it is left where it is. */
    public boolean mayDelete() {
        if (actions.isEmpty()) {
            return !orphan;
        }
        boolean isDefault = actions.equals(Set.of(ALL));
        return isDefault ? !orphan : actions.contains(DELETE);
    }

    private boolean may(String action) {
        return actions.contains(ALL) || actions.contains(action);
    }
}
