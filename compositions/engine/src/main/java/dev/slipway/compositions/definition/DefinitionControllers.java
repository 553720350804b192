package dev.slipway.compositions.definition;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Trigger;
import java.util.List;
import java.util.Set;

/** The controller of definitions. */
public final class DefinitionControllers {

    /** The kind of definitions. */
    public static final Gvk DEFINITION = new Gvk("apiextensions.crossplane.io", "v1", "CompositeResourceDefinition");

    private DefinitionControllers() {}

    public static ControllerSpec definitions(Cluster cluster, KindControllers kinds) {
        return new ControllerSpec(
                "definitions",
                DEFINITION,
                Keys.DEFINITION_MANAGER,
                Keys.DEFINITION_FINALIZER,
                new DefinitionPass(cluster, kinds),
                List.of(new Trigger(DefinitionPass.CRD, DefinitionControllers::definitionOf)));
    }

    private static Set<Ref> definitionOf(KubeObject crd) {
        return crd.controller()
                .filter(owner -> owner.gvk().sameKind(DEFINITION))
                .map(owner -> Set.of(new Ref(DEFINITION, "", owner.name())))
                .orElse(Set.of());
    }
}
