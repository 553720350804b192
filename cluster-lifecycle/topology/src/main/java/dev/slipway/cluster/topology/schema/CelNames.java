package dev.slipway.cluster.topology.schema;

import java.util.Set;

/** Names of fields as Kubernetes' rules write them: what CEL cannot read as a name is escaped. */
final class CelNames {

    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private CelNames() {}

    static String escaped(String name) {
        return RESERVED.contains(name)
                ? "__" + name + "__"
                : name.replace("__", "__underscores__")
                        .replace(".", "__dot__")
                        .replace("-", "__dash__")
                        .replace("/", "__slash__");
    }
}
