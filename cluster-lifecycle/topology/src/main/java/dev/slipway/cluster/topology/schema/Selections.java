package dev.slipway.cluster.topology.schema;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that the fields which a rule takes from {@code self} are declared. Our CEL knows no types of fields, so this looks
 * at the text: at chains of names from {@code self} on, outside of literals. What it does not see fails when evaluated.
 */
final class Selections {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern CHAIN =
            Pattern.compile("(?<![\\w.])(?:self|oldSelf)((?:\\s*\\.\\s*[A-Za-z_]\\w*)+)(\\s*\\()?");

    private Selections() {}

    static void check(String rule, SchemaNode schema) {
        Matcher chain = CHAIN.matcher(LITERAL.matcher(rule).replaceAll("''"));
        while (chain.find()) {
            String[] names = chain.group(1).replaceAll("\\s", "").substring(1).split("\\.", -1);
            int fields = chain.group(2) == null ? names.length : names.length - 1;
            Optional<SchemaNode> at = Optional.of(schema);
            for (int i = 0; i < fields && at.isPresent(); i++) {
                at = step(at.get(), names[i]);
            }
        }
    }

    /** Return the schema of the field; empty where the schema leaves open what there is. */
    private static Optional<SchemaNode> step(SchemaNode parent, String name) {
        if (parent.isIntOrString() || !parent.type().equals("object")) {
            return Optional.empty();
        }
        Optional<SchemaNode> field = parent.properties().entrySet().stream()
                .filter(property -> CelNames.escaped(property.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(parent::additionalProperties);
        if (field.isEmpty()) {
            throw new FaultException(Fault.INVALID, "compilation failed: undefined field '" + name + "'");
        }
        return field;
    }
}
