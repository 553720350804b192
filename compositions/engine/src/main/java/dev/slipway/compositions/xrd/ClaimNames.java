package dev.slipway.compositions.xrd;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Map;

/** A claim must not be called like the composite resource that it stands for. */
final class ClaimNames {

    private ClaimNames() {}

    static void check(Map<String, Object> claim, Map<String, Object> composite) {
        if (claim.isEmpty()) {
            throw invalid("missing names");
        }
        refuseSame("kind", claim, composite);
        refuseSame("plural", claim, composite);
        refuseSame("singular", claim, composite);
        refuseSame("listKind", claim, composite);
    }

    private static void refuseSame(String field, Map<String, Object> claim, Map<String, Object> composite) {
        Object name = claim.get(field);
        if (name != null && !name.equals("") && name.equals(composite.get(field))) {
            throw invalid("\"" + name + "\" conflicts with composite resource name");
        }
    }

    private static FaultException invalid(String what) {
        return new FaultException(Fault.INVALID, "invalid resource claim names: " + what);
    }
}
