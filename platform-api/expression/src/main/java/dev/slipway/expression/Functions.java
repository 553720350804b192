package dev.slipway.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/** Functions that CEL itself does not have. */
final class Functions {

    private static final String OMIT = "omit";
    static final String FORMAT = "format";

    private Functions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(
                CelFunctionDecl.newFunctionDeclaration(
                        OMIT, CelOverloadDecl.newGlobalOverload(OMIT, SimpleType.DYN, List.of())),
                format());
    }

    static CelFunctionDecl format() {
        return CelFunctionDecl.newFunctionDeclaration(
                FORMAT,
                CelOverloadDecl.newMemberOverload(
                        "string_format",
                        SimpleType.STRING,
                        List.of(SimpleType.STRING, ListType.create(SimpleType.DYN))));
    }

    static List<CelFunctionBinding> bindings() {
        return List.of(
                CelFunctionBinding.from(OMIT, List.<Class<?>>of(), arguments -> Expression.OMITTED),
                CelFunctionBinding.from("string_format", String.class, List.class, TextFormat::format));
    }
}
