package dev.slipway.expression;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.stream.Collectors;

/** Names of types as cel-go writes them. */
final class TypeNames {

    private TypeNames() {}

    static String of(CelType type) {
        if (type.kind() == CelKind.LIST || type.kind() == CelKind.MAP) {
            return type.name()
                    + type.parameters().stream().map(TypeNames::of).collect(Collectors.joining(", ", "(", ")"));
        }
        return switch (type.name()) {
            case "google.protobuf.Timestamp" -> "timestamp";
            case "google.protobuf.Duration" -> "duration";
            case "google.protobuf.Struct" -> "map(string, dyn)";
            case "google.protobuf.Value", "google.protobuf.Any" -> "dyn";
            default -> type.name();
        };
    }
}
