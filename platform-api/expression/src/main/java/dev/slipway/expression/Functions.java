package dev.slipway.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/** Functions that CEL itself does not have. */
final class Functions {

    private static final String OMIT = "omit";

    private Functions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(CelFunctionDecl.newFunctionDeclaration(
                OMIT, CelOverloadDecl.newGlobalOverload(OMIT, SimpleType.DYN, List.of())));
    }

    static List<CelFunctionBinding> bindings() {
        return List.of(CelFunctionBinding.from(OMIT, List.<Class<?>>of(), arguments -> Expression.OMITTED));
    }
}
