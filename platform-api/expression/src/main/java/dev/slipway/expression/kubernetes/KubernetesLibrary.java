package dev.slipway.expression.kubernetes;

import dev.cel.common.CelFunctionDecl;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Set;

/** All functions of Kubernetes. */
public final class KubernetesLibrary {

    private static final Library ALL = new Library()
            .with(28, Quantities::declare)
            .with(0, Urls::declare)
            .with(30, Addresses::declare)
            .with(30, Networks::declare)
            .with(33, Versions::declare)
            .with(31, NamedFormats::declare)
            .with(0, Searches::declare)
            .with(0, ListFunctions::declare);

    private static final Set<String> LISTS = Set.of(
            "list_slice",
            "list_flatten",
            "list_flatten_list_int",
            "list_flatten_int",
            "lists_range",
            "list_distinct",
            "list_reverse",
            "list_sort");
    private static final int LISTS_SINCE = 34;

    private KubernetesLibrary() {}

    public static List<CelFunctionDecl> declarations() {
        return ALL.declarations();
    }

    public static List<CelFunctionBinding> bindings() {
        return ALL.bindings();
    }

    /** Return since which version 1.x Kubernetes has the overload of a function, 0 for always. */
    public static int since(String overload) {
        return LISTS.contains(overload) ? LISTS_SINCE : ALL.since(overload);
    }
}
