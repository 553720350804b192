package dev.slipway.compositions.function.pt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.ProtoJson;
import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.pt.Patch.Origin;
import dev.slipway.compositions.testing.Recorded;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class PatchAndTransformConformanceTest {

    @TestFactory
    Stream<DynamicNode> patchAndTransform() {
        return ConformanceRunner.suite("patch-and-transform")
                .file("run-function.json", this::runFunction)
                .file("transforms.json", this::transform)
                .table("patches.json", "ApplyFromFieldPathPatch", this::patch)
                .table("patches.json", "ApplyCombineFromVariablesPatch", this::patch)
                .table("patches.json", "ComposedTemplates", this::templates)
                .file("readiness.json", this::readiness)
                .table("connection.json", "ExtractConnectionDetails", this::extraction)
                .table("connection.json", "GetConnectionSecretRef", this::secretReference)
                .table("connection.json", "SupportsConnectionDetails", this::support)
                .file("validate.json", this::validation)
                .cases();
    }

    private void runFunction(ConformanceCase recorded) {
        var request = ProtoJson.request(Recorded.map(recorded.get("request")));
        var response = ProtoJson.response(new PatchAndTransform().run(request));
        Recorded.assertSame(response, Recorded.value(recorded.get("want").get("response")));
    }

    private void transform(ConformanceCase recorded) {
        Object input = Recorded.typed(
                Recorded.value(recorded.get("input")), recorded.get("inputType").asText("<nil>"));
        check(recorded, () -> {
            Object output = transformed(recorded, input);
            JsonNode want = recorded.get("want");
            if (want.has("outputType")) {
                assertThat(GoFormat.typeName(output))
                        .isEqualTo(want.get("outputType").asText());
                Recorded.assertSame(output, Recorded.value(want.get("output")));
            }
            return output;
        });
    }

    private static @Nullable Object transformed(ConformanceCase recorded, @Nullable Object input) {
        if (recorded.table().equals("GetConversionFunc")) {
            var convert = read(Map.of("convert", Recorded.map(recorded.get("convert"))))
                    .convert();
            return Conversions.conversion(convert, recorded.get("from").asText());
        }
        if (recorded.table().equals("ResolveTransforms")) {
            var chain = Fields.read(
                    Recorded.map(recorded.data(), "transforms"),
                    "",
                    fields -> fields.list("transforms", TransformReader::transform));
            return Transforms.resolve(chain, input);
        }
        Transform transform = read(Recorded.map(recorded.get("transform")));
        return switch (recorded.table()) {
            case "Map" -> Transforms.map(transform.map(), input);
            case "Match" -> Transforms.match(transform.match(), input);
            case "Math" -> Transforms.math(transform.math(), input);
            case "String" -> StringTransforms.resolve(transform.string(), input);
            case "Convert" -> Conversions.resolve(transform.convert(), input);
            default -> Transforms.resolve(transform, input);
        };
    }

    private static Transform read(Map<String, Object> transform) {
        return Fields.read(transform, "", TransformReader::transform);
    }

    private void patch(ConformanceCase recorded) {
        Patch patch = patch(recorded.get("patch"));
        Document from = Document.over(new LinkedHashMap<>(Recorded.map(recorded.get("from"))));
        Document to = Document.over(new LinkedHashMap<>(Recorded.map(recorded.get("to"))));
        JsonNode want = recorded.get("want");
        try {
            Patching.apply(patch, from, to);
            assertThat(want.get("error").isNull()).isTrue();
        } catch (PatchException problem) {
            Recorded.assertText(problem.getMessage(), want.get("error").asText());
            assertThat(problem.isNotFound())
                    .isEqualTo(want.get("errorIsNotFound").asBoolean());
        }
        if (!want.get("to").isNull()) {
            Recorded.assertSame(to.tree(), Recorded.value(want.get("to")));
        }
    }

    private static Patch patch(JsonNode node) {
        return Fields.read(Recorded.map(node), "", fields -> InputReader.patch(fields, Origin.TEMPLATE));
    }

    private void templates(ConformanceCase recorded) {
        Resources input = input(recorded.data(), "patchSets", "resources");
        check(recorded, () -> {
            List<Template> resolved = PatchSets.resolve(input.patchSets(), input.resources());
            JsonNode want = recorded.get("want");
            if (want.hasNonNull("resources")) {
                assertThat(placeless(resolved))
                        .isEqualTo(placeless(input(want, "resources").resources()));
            }
            return resolved;
        });
    }

    /** Return the templates with patches that do not tell where they stood: in a set or in the template. */
    private static List<Template> placeless(List<Template> templates) {
        return templates.stream()
                .map(template -> template.withPatches(template.patches().stream()
                        .map(patch -> placeless(patch))
                        .toList()))
                .toList();
    }

    private static Patch placeless(Patch patch) {
        return new Patch(
                Origin.TEMPLATE,
                patch.type(),
                patch.fromFieldPath(),
                patch.toFieldPath(),
                patch.combine(),
                patch.transforms(),
                patch.policy(),
                patch.patchSetName());
    }

    private static Resources resources(Map<String, Object> input) {
        return Fields.read(input, "", InputReader::resources);
    }

    private static Resources input(JsonNode node, String... keys) {
        return resources(Recorded.map(node, keys));
    }

    private void readiness(ConformanceCase recorded) {
        Resources input = resources(Map.of("resources", List.of(Recorded.map(recorded.data(), "readinessChecks"))));
        Map<String, Object> composed = Recorded.map(recorded.get("composed"));
        boolean ready = Boolean.TRUE.equals(check(
                recorded,
                () -> Readiness.isReady(composed, input.resources().get(0).readinessChecks())));
        assertThat(ready).isEqualTo(recorded.get("want").get("ready").asBoolean());
    }

    private void extraction(ConformanceCase recorded) {
        List<ConnectionDetail> config = Fields.read(
                Recorded.map(recorded.data(), "config"),
                "",
                fields -> fields.list("config", InputReader::connectionDetail));
        var secret = ConnectionDetails.ofBase64(Recorded.map(recorded.get("connectionDetails")));
        Map<String, Object> composed = Recorded.map(recorded.get("composed"));
        ConnectionDetails details = check(recorded, () -> ConnectionExtraction.extract(composed, secret, config));
        if (details != null) {
            Recorded.assertSame(
                    details.revealBase64(), Recorded.value(recorded.get("want").get("connectionDetails")));
        }
    }

    private void secretReference(ConformanceCase recorded) {
        var template = input(recorded.data(), "writeConnectionSecretToRef").writeConnectionSecretToRef();
        Document composite = Document.over(Recorded.map(recorded.get("xr")));
        Document reference = check(recorded, () -> ConnectionSecret.reference(composite, template));
        if (reference != null) {
            JsonNode want = recorded.get("want").get("ref");
            assertThat(reference.text("name")).isEqualTo(want.path("name").asText());
            assertThat(reference.text("namespace"))
                    .isEqualTo(want.path("namespace").asText());
        }
    }

    private void support(ConformanceCase recorded) {
        assertThat(ConnectionSecret.isSupportedBy(Recorded.map(recorded.get("xr"))))
                .isEqualTo(recorded.get("want").get("supportsConnectionDetails").asBoolean());
    }

    private void validation(ConformanceCase recorded) {
        FieldError error = validate(recorded);
        JsonNode want = recorded.get("want");
        assertThat(error == null).isEqualTo(want.get("valid").asBoolean());
        if (error != null) {
            assertThat(error.toString()).isEqualTo(want.get("error").asText());
            assertThat(error.field()).isEqualTo(want.get("field").asText());
            assertThat(error.type().code()).isEqualTo(want.get("errorType").asText());
        }
    }

    private static @Nullable FieldError validate(ConformanceCase recorded) {
        JsonNode data = recorded.data();
        return switch (recorded.table()) {
            case "ValidateCombine" ->
                Validation.combine(Fields.read(Recorded.map(data.get("combine")), "", InputReader::combine));
            case "ValidateConnectionDetail" ->
                Validation.connectionDetail(
                        Fields.read(Recorded.map(data.get("connectionDetail")), "", InputReader::connectionDetail));
            case "ValidatePatch" -> Validation.patch(patch(data.get("patch")));
            case "ValidateReadinessCheck" ->
                Validation.readinessCheck(
                        Fields.read(Recorded.map(data.get("readinessCheck")), "", InputReader::readinessCheck));
            case "ValidateTransform" -> TransformValidation.transform(read(Recorded.map(data.get("transform"))));
            case "ValidateResources" -> Validation.resources(resources(Recorded.map(data.get("input"))));
            default -> throw new IllegalArgumentException("unknown table " + recorded.table());
        };
    }

    /** Return what the supplier gives where no error is wanted, else check the error and return null. */
    private static <T> @Nullable T check(ConformanceCase recorded, Supplier<T> supplier) {
        JsonNode error = recorded.get("want").path("error");
        try {
            T value = supplier.get();
            assertThat(error.isNull() || error.isMissingNode())
                    .as("wanted the error %s, got %s", error, value)
                    .isTrue();
            return value;
        } catch (PatchException problem) {
            Recorded.assertText(problem.getMessage(), error.asText(GoJson.encode(null)));
            return null;
        }
    }
}
