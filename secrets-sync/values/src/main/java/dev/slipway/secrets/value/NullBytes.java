package dev.slipway.secrets.value;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;

/** Whether values may have bytes that are zero: {@code nullBytePolicy}. */
public enum NullBytes {
    IGNORE,
    FAIL;

    /** Return the policy of a field; an absent one ignores them. */
    public static NullBytes of(String field) {
        return field.equals("Fail") ? FAIL : IGNORE;
    }

    /** Throw {@link Fault#INVALID}, naming the key, if a value may not be. */
    public void check(SecretData data) {
        data.forEach((key, value) -> {
            for (byte one : value) {
                if (this == FAIL && one == 0) {
                    throw new FaultException(
                            Fault.INVALID,
                            "the value of key \"" + key
                                    + "\" has a zero byte, which nullBytePolicy Fail does not allow");
                }
            }
        });
    }
}
