package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.pt.Patch.Combine;
import dev.slipway.compositions.function.pt.Patch.Origin;
import dev.slipway.compositions.function.pt.Resources.PatchSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the input before anything is patched; null means nothing is. */
final class Validation {

    private static final Set<String> ENVIRONMENT_TYPES = Set.of(
            "FromCompositeFieldPath",
            "ToCompositeFieldPath",
            "CombineFromComposite",
            "CombineToComposite",
            "FromEnvironmentFieldPath",
            "ToEnvironmentFieldPath");

    private static final Set<String> TO_POLICIES = Set.of(
            "Replace",
            "MergeObjects",
            "MergeObjectsAppendArrays",
            "ForceMergeObjects",
            "ForceMergeObjectsAppendArrays",
            "MergeObject",
            "AppendArray");

    private Validation() {}

    static @Nullable FieldError resources(Resources input) {
        for (PatchSet set : input.patchSets()) {
            FieldError error = patchSet(set);
            if (error != null) {
                return error;
            }
        }
        List<Patch> environment = input.environment() == null ? List.of() : input.environment();
        if (input.resources().isEmpty() && environment.isEmpty()) {
            return FieldError.required("resources", "resources or environment patches are required");
        }
        FieldError error = FieldError.first("resources", input.resources(), Validation::template);
        return error != null ? error : FieldError.in("environment", environment(environment));
    }

    private static @Nullable FieldError template(Template template) {
        if (template.name().isEmpty()) {
            return FieldError.required("name", "name is required");
        }
        FieldError patches = FieldError.first("patches", template.patches(), Validation::patch);
        if (patches != null) {
            return patches;
        }
        FieldError details =
                FieldError.first("connectionDetails", template.connectionDetails(), Validation::connectionDetail);
        return details != null
                ? details
                : FieldError.first("readinessChecks", template.readinessChecks(), Validation::readinessCheck);
    }

    private static @Nullable FieldError patchSet(PatchSet set) {
        return set.name().isEmpty()
                ? FieldError.required("name", "name is required")
                : FieldError.first("patches", set.patches(), Validation::patch);
    }

    private static @Nullable FieldError environment(List<Patch> patches) {
        for (int i = 0; i < patches.size(); i++) {
            Patch patch = patches.get(i);
            if (!ENVIRONMENT_TYPES.contains(patch.type())) {
                return FieldError.invalid("patches[" + i + "][type]", patch.type(), "invalid environment patch type");
            }
            FieldError error = patch(patch);
            if (error != null) {
                return FieldError.in("patches[" + i + "]", error);
            }
        }
        return null;
    }

    static @Nullable FieldError readinessCheck(ReadinessCheck check) {
        switch (check.type()) {
            case "None":
                return null;
            case "MatchString":
                if (check.matchString() == null) {
                    return FieldError.required("matchString", "cannot be nil for type MatchString");
                }
                break;
            case "MatchInteger":
                if (check.matchInteger() == null) {
                    return FieldError.required("matchInteger", "cannot be nil for type MatchInteger");
                }
                break;
            case "MatchCondition":
                return FieldError.in("matchCondition", matchCondition(check.matchCondition()));
            case "NonEmpty", "MatchFalse", "MatchTrue":
                break;
            default:
                return FieldError.invalid("type", check.type(), "unknown readiness check type");
        }
        return check.fieldPath() == null ? FieldError.required("fieldPath", "cannot be empty") : null;
    }

    private static @Nullable FieldError matchCondition(ReadinessCheck.@Nullable Match match) {
        if (match == null) {
            return null;
        }
        if (match.type().isEmpty()) {
            return FieldError.required("type", "cannot be empty for type MatchCondition");
        }
        return match.status().isEmpty()
                ? FieldError.required("status", "cannot be empty for type MatchCondition")
                : null;
    }

    static @Nullable FieldError patch(Patch patch) {
        FieldError error =
                switch (patch.type()) {
                    case "FromCompositeFieldPath",
                            "ToCompositeFieldPath",
                            "FromEnvironmentFieldPath",
                            "ToEnvironmentFieldPath" -> fieldPathPatch(patch);
                    case Patch.PATCH_SET -> patchSetPatch(patch);
                    case "CombineFromComposite",
                            "CombineToComposite",
                            "CombineFromEnvironment",
                            "CombineToEnvironment" -> combinePatch(patch);
                    default -> FieldError.invalid("type", patch.type(), "unknown patch type");
                };
        // Upstream looks at neither transforms nor policies of combine patches.
        if (error != null || patch.isCombine()) {
            return error;
        }
        FieldError transforms = FieldError.first("transforms", patch.transforms(), TransformValidation::transform);
        return transforms != null ? transforms : policy(patch);
    }

    private static @Nullable FieldError fieldPathPatch(Patch patch) {
        return patch.from().isEmpty()
                ? FieldError.required("fromFieldPath", "fromFieldPath must be set for patch type " + patch.type())
                : null;
    }

    private static @Nullable FieldError patchSetPatch(Patch patch) {
        if (patch.origin() != Origin.TEMPLATE) {
            String goType = patch.origin() == Origin.PATCH_SET ? "PatchSetPatch" : "EnvironmentPatch";
            return FieldError.invalid(
                    "type",
                    patch.type(),
                    "patch type *v1beta1." + goType + " does not support patch of type " + patch.type());
        }
        return patch.patchSetName() == null || patch.patchSetName().isEmpty()
                ? FieldError.required("patchSetName", "patchSetName must be set for patch type " + patch.type())
                : null;
    }

    private static @Nullable FieldError combinePatch(Patch patch) {
        if (patch.combine() == null) {
            return FieldError.required("combine", "combine must be set for patch type " + patch.type());
        }
        if (patch.to().isEmpty()) {
            return FieldError.required("toFieldPath", "toFieldPath must be set for patch type " + patch.type());
        }
        return FieldError.in("combine", combine(patch.combine()));
    }

    private static @Nullable FieldError policy(Patch patch) {
        if (!TO_POLICIES.contains(patch.toPolicy())) {
            return FieldError.invalid("policy.toFieldPathPolicy", patch.toPolicy(), "unknown toFieldPathPolicy");
        }
        if (!patch.isRequired() && !Patch.OPTIONAL.equals(patch.fromPolicy())) {
            return FieldError.invalid("policy.fromFieldPathPolicy", patch.fromPolicy(), "unknown fromFieldPathPolicy");
        }
        return null;
    }

    static @Nullable FieldError combine(Combine combine) {
        if (combine.strategy().isEmpty()) {
            return FieldError.required("strategy", "a combine strategy must be provided");
        }
        if (!combine.strategy().equals("string")) {
            return FieldError.invalid("strategy", combine.strategy(), "unknown strategy type");
        }
        if (combine.format() == null) {
            return FieldError.required("string", "string must be set for combine strategy string");
        }
        if (combine.variables().isEmpty()) {
            return FieldError.required("variables", "at least one variable must be provided");
        }
        int empty = combine.variables().indexOf("");
        return empty < 0
                ? null
                : FieldError.required(
                        "variables[" + empty + "].fromFieldPath",
                        "fromFieldPath must be set for each combine variable");
    }

    static @Nullable FieldError connectionDetail(ConnectionDetail detail) {
        if (detail.type().isEmpty()) {
            return FieldError.required("type", "connection detail type is required");
        }
        if (!Set.of("FromValue", "FromConnectionSecretKey", "FromFieldPath").contains(detail.type())) {
            return FieldError.invalid("type", detail.type(), "unknown connection detail type");
        }
        if (detail.name().isEmpty()) {
            return FieldError.required("name", "name is required");
        }
        if (detail.type().equals("FromValue") && detail.value() == null) {
            return FieldError.required("value", "value connection detail requires a value");
        }
        if (detail.type().equals("FromConnectionSecretKey") && detail.fromConnectionSecretKey() == null) {
            return FieldError.required(
                    "fromConnectionSecretKey", "from connection secret key connection detail requires a key");
        }
        return detail.type().equals("FromFieldPath") && detail.fromFieldPath() == null
                ? FieldError.required("fromFieldPath", "from field path connection detail requires a field path")
                : null;
    }
}
