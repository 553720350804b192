package dev.slipway.provider.aws;

import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.Reference;
import dev.slipway.provider.aws.resource.AwsKind;
import dev.slipway.provider.aws.resource.Shape;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the kinds say about themselves as a section of the documentation. */
final class AwsDocs {

    private final StringBuilder text = new StringBuilder();

    private AwsDocs() {}

    static String of(List<ManagedKind<?, ?>> kinds) {
        AwsDocs docs = new AwsDocs();
        kinds.stream()
                .filter(AwsKind.class::isInstance)
                .map(kind -> (AwsKind<?, ?>) kind)
                .forEach(docs::kind);
        return docs.text.toString();
    }

    private void kind(AwsKind<?, ?> kind) {
        Shape<?, ?> shape = kind.shape();
        var gvk = kind.gvks().get(0);
        text.append("\n### ")
                .append(gvk.kind())
                .append(" (`")
                .append(gvk.group())
                .append("`)\n\n");
        line("external name", shape.nameRule());
        line("kept", fields(shape.in(Shape.Role.CHANGEABLE)));
        line("fixed at creation, a later difference is an error", fields(shape.in(Shape.Role.FIXED)));
        line("used at creation, not compared", fields(shape.in(Shape.Role.INITIAL)));
        line("say how to act", fields(shape.in(Shape.Role.GOVERNING)));
        line("filled in by AWS's choice when unset", fields(shape.lateInitialised()));
        line("from other objects", references(kind.references()));
        line("connection secret", shape.secretKeys());
        line("without effect, reported in `FieldsIgnored`", fields(shape.in(Shape.Role.IGNORED)));
        if (kind.pace() == Pace.LONG) {
            text.append("- creating and deleting are long steps\n");
        }
    }

    private void line(String what, String value) {
        if (!value.isEmpty()) {
            text.append("- ").append(what).append(": ").append(value).append('\n');
        }
    }

    private static String fields(Collection<String> fields) {
        return fields.stream().sorted().map(field -> "`" + field + "`").collect(Collectors.joining(", "));
    }

    private static String references(List<Reference> references) {
        return references.stream()
                .map(reference -> "`" + String.join(".", reference.field()) + "` ("
                        + reference.target().kind() + ")")
                .collect(Collectors.joining(", "));
    }
}
