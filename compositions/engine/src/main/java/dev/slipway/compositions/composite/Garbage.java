package dev.slipway.compositions.composite;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What nobody desires any more. Only what this composite resource controls is garbage: an object without a controller
 * is left alone, and one of another controller is an error (GHSA-77cv-mrm6-fr3c).
 */
final class Garbage {

    private Garbage() {}

    static List<KubeObject> of(ComposeInput input, Set<String> desired) {
        List<KubeObject> garbage = new ArrayList<>();
        for (Map.Entry<String, Observed> entry : input.observed().entrySet()) {
            if (!desired.contains(entry.getKey())
                    && isOurs(entry.getKey(), entry.getValue().object(), input.xr())) {
                garbage.add(unlabelled(entry.getValue().object()));
            }
        }
        return garbage;
    }

    /** Whoever sees the object go knows by its labels that it was collected, not deleted with its owner. */
    private static KubeObject unlabelled(KubeObject object) {
        return object.without("metadata", "labels", Keys.COMPOSITE)
                .without("metadata", "labels", Keys.CLAIM_NAME)
                .without("metadata", "labels", Keys.CLAIM_NAMESPACE);
    }

    private static boolean isOurs(String resourceName, KubeObject object, KubeObject xr) {
        Optional<OwnerRef> controller = object.controller();
        if (controller.isEmpty()) {
            return false;
        }
        if (!controller.get().uid().equals(xr.uid())) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "cannot garbage collect composed resources that are no longer desired: refusing to delete composed"
                            + " resource \"" + resourceName + "\" that is controlled by "
                            + controller.get().gvk().kind() + " \""
                            + controller.get().name() + "\"");
        }
        return true;
    }
}
