package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.pt.Patch.Combine;
import dev.slipway.compositions.function.pt.Patch.Origin;
import dev.slipway.compositions.function.pt.Patch.Policy;
import dev.slipway.compositions.function.pt.Resources.PatchSet;
import dev.slipway.compositions.function.pt.Resources.SecretTemplate;
import java.util.List;

/** Reads the function's input; it says nothing about whether the input makes sense. */
final class InputReader {

    private static final String DEFAULT_TYPE = "FromCompositeFieldPath";

    private InputReader() {}

    static Resources resources(Fields fields) {
        return new Resources(
                fields.list("patchSets", InputReader::patchSet),
                fields.object("environment", InputReader::environment),
                fields.list("resources", InputReader::template),
                fields.object("writeConnectionSecretToRef", InputReader::secret));
    }

    static PatchSet patchSet(Fields fields) {
        return new PatchSet(
                fields.textOrEmpty("name"), fields.list("patches", patch -> patch(patch, Origin.PATCH_SET)));
    }

    private static List<Patch> environment(Fields fields) {
        return fields.list("patches", patch -> patch(patch, Origin.ENVIRONMENT));
    }

    static SecretTemplate secret(Fields fields) {
        return new SecretTemplate(
                fields.textOrEmpty("name"),
                fields.textOrEmpty("namespace"),
                fields.list("patches", patch -> patch(patch, Origin.SECRET)));
    }

    static Template template(Fields fields) {
        return new Template(
                fields.textOrEmpty("name"),
                fields.map("base"),
                fields.list("patches", patch -> patch(patch, Origin.TEMPLATE)),
                fields.list("connectionDetails", InputReader::connectionDetail),
                fields.list("readinessChecks", InputReader::readinessCheck));
    }

    static Patch patch(Fields fields, Origin origin) {
        String type = fields.textOrEmpty("type");
        return new Patch(
                origin,
                type.isEmpty() ? DEFAULT_TYPE : type,
                fields.text("fromFieldPath"),
                fields.text("toFieldPath"),
                fields.object("combine", InputReader::combine),
                fields.list("transforms", TransformReader::transform),
                fields.object("policy", policy -> new Policy(policy.text("fromFieldPath"), policy.text("toFieldPath"))),
                origin == Origin.TEMPLATE ? fields.text("patchSetName") : null);
    }

    static Combine combine(Fields fields) {
        return new Combine(
                fields.list("variables", variable -> variable.textOrEmpty("fromFieldPath")),
                fields.textOrEmpty("strategy"),
                fields.object("string", string -> string.textOrEmpty("fmt")));
    }

    static ConnectionDetail connectionDetail(Fields fields) {
        return new ConnectionDetail(
                fields.textOrEmpty("name"),
                fields.textOrEmpty("type"),
                fields.text("fromConnectionSecretKey"),
                fields.text("fromFieldPath"),
                fields.text("value"));
    }

    static ReadinessCheck readinessCheck(Fields fields) {
        return new ReadinessCheck(
                fields.textOrEmpty("type"),
                fields.text("fieldPath"),
                fields.text("matchString"),
                fields.whole("matchInteger"),
                fields.object(
                        "matchCondition",
                        match -> new ReadinessCheck.Match(match.textOrEmpty("type"), match.textOrEmpty("status"))));
    }
}
