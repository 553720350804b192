package dev.slipway.compositions.function.pt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One patch as the input writes it. {@code origin} is where it stands, which decides what it may be. */
record Patch(
        Origin origin,
        String type,
        @Nullable String fromFieldPath,
        @Nullable String toFieldPath,
        @Nullable Combine combine,
        List<Transform> transforms,
        @Nullable Policy policy,
        @Nullable String patchSetName) {

    static final String PATCH_SET = "PatchSet";
    static final String OPTIONAL = "Optional";
    static final String REQUIRED = "Required";
    static final String REPLACE = "Replace";

    /** Where a patch stands. */
    enum Origin {
        TEMPLATE,
        PATCH_SET,
        ENVIRONMENT,
        SECRET
    }

    /** Variables joined into one text. */
    record Combine(
            List<String> variables,
            String strategy,
            @Nullable String format) {}

    /** What happens when the source is absent, and how the value meets the destination. */
    record Policy(@Nullable String fromFieldPath, @Nullable String toFieldPath) {}

    String from() {
        return fromFieldPath == null ? "" : fromFieldPath;
    }

    String to() {
        return toFieldPath == null ? from() : toFieldPath;
    }

    String fromPolicy() {
        return policy == null || policy.fromFieldPath() == null ? OPTIONAL : policy.fromFieldPath();
    }

    String toPolicy() {
        return policy == null || policy.toFieldPath() == null ? REPLACE : policy.toFieldPath();
    }

    boolean isRequired() {
        return REQUIRED.equals(fromPolicy());
    }

    boolean isCombine() {
        return type.startsWith("Combine");
    }

    /** Return whether it writes a composed resource, rather than reading one. */
    boolean writesComposed() {
        return switch (type) {
            case "FromCompositeFieldPath",
                    "CombineFromComposite",
                    "FromEnvironmentFieldPath",
                    "CombineFromEnvironment" -> true;
            default -> false;
        };
    }
}
