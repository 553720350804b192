package dev.slipway.declared;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Wanted;
import java.util.function.Predicate;

/** Says whether a resource that carries an owner's mark (empty: none) may be treated as this object's. */
public record Ownership(Predicate<String> accepts) {

    public static Ownership of(Wanted wanted) {
        return new Ownership(wanted::mayAdopt);
    }

    /** Stop with an explanation when the resource is somebody else's. */
    public void check(String what, Identity identity, String owner) {
        if (accepts.test(owner)) {
            return;
        }
        String who = owner.isEmpty()
                ? "and was not created by Slipway. To take it over, name it in the annotation"
                        + " crossplane.io/external-name"
                : "and belongs to another object (uid " + owner + "). To take it over, set the annotation "
                        + Wanted.ADOPT + " to that uid";
        throw new FaultException(
                Fault.CONFLICT,
                "The name is taken: " + what + " '" + identity.externalName() + "' exists already " + who
                        + "; otherwise choose another name.");
    }
}
