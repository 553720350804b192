package dev.slipway.declared.testkit;

import dev.slipway.declared.DeclaredKind;
import dev.slipway.declared.Shape;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.Reference;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the kinds say about themselves as a section of the documentation. */
public final class KindDocs {

    private final StringBuilder text = new StringBuilder();
    private final String cloud;

    private KindDocs(String cloud) {
        this.cloud = cloud;
    }

    /** Return the sections of all declared kinds among these; {@code cloud} is what messages call their provider. */
    public static String of(String cloud, List<ManagedKind<?, ?>> kinds) {
        KindDocs docs = new KindDocs(cloud);
        kinds.stream()
                .filter(DeclaredKind.class::isInstance)
                .map(kind -> (DeclaredKind<?, ?>) kind)
                .forEach(docs::kind);
        return docs.text.toString();
    }

    private void kind(DeclaredKind<?, ?> kind) {
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
        line("filled in by " + cloud + "'s choice when unset", fields(shape.lateInitialised()));
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
