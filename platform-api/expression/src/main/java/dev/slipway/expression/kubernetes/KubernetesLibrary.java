package dev.slipway.expression.kubernetes;

import dev.cel.common.CelFunctionDecl;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/** All functions of Kubernetes. */
public final class KubernetesLibrary {

    private static final Library ALL = new Library()
            .with(Quantities::declare)
            .with(Urls::declare)
            .with(Addresses::declare)
            .with(Networks::declare)
            .with(Versions::declare)
            .with(NamedFormats::declare)
            .with(Searches::declare)
            .with(ListFunctions::declare);

    private KubernetesLibrary() {}

    public static List<CelFunctionDecl> declarations() {
        return ALL.declarations();
    }

    public static List<CelFunctionBinding> bindings() {
        return ALL.bindings();
    }
}
