package dev.slipway.secrets.store;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.value.SecretData;

/** A secret as its store keeps it. Selecting from it calls nobody. Prints no value. */
public sealed interface StoredSecret permits DocumentSecret, KeyedSecret {

    /** Return what the property selects, all of it when it is empty; a property that is not there is a fault. */
    byte[] value(String property);

    /** Return the members of what the property selects, which has to have members. */
    SecretData members(String property);

    /** Return whether both have the same values. */
    boolean isSame(StoredSecret other);

    /** The fault that a property is which is not there. */
    static FaultException missing(String property) {
        return new FaultException(
                Fault.INVALID,
                "it has no property \"" + property + "\". Correct remoteRef.property, a path as gjson has them");
    }
}
