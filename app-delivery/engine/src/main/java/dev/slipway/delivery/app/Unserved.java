package dev.slipway.delivery.app;

import dev.slipway.delivery.source.Manifest;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Objects;

/** Names objects of kinds that nobody serves and that the Application does not define itself. */
final class Unserved {

    private Unserved() {}

    static List<Problem> problems(List<Item> items, Targets targets) {
        if (targets.allServed()) {
            return List.of();
        }
        Targets.Scopes announced = Announced.by(targets.all().stream()
                .map(target -> new Manifest(target.object(), target.origin()))
                .toList());
        return items.stream()
                .filter(item -> item.target() != null
                        && !item.target().served()
                        && announced.apply(item.ref().gvk()).isEmpty())
                .map(Unserved::problem)
                .toList();
    }

    private static Problem problem(Item item) {
        Ref ref = item.ref();
        String kind = ref.gvk().kind();
        return Problem.warning(
                Problem.SYNC,
                "The Kubernetes API could not find " + ref.gvk().group() + "/" + kind + " for requested resource "
                        + ref.namespace() + "/" + ref.name() + " ("
                        + Objects.requireNonNull(item.target(), "target").origin() + "). Make sure the \"" + kind
                        + "\" CRD is installed on the destination cluster; the object is applied when it is, the others"
                        + " are applied without it");
    }
}
