package dev.slipway.cluster.topology.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Kubernetes says of schemas, their rules and values, by type and field of the error. */
class SchemaRulesTest {

    private static final SchemaNode NONE = SchemaNode.of(Map.of());

    private static Map<String, Object> ruled(String type, Map<String, Object> rule) {
        return Map.of("type", type, "x-kubernetes-validations", List.of(rule));
    }

    private static List<String> ofSchema(Map<String, Object> schema) {
        return shown(SchemaCheck.check(SchemaNode.of(schema), NONE, 35, "s"));
    }

    private static List<String> ofValue(Object value, Map<String, Object> schema) {
        List<FieldError> errors = ValueCheck.check(value, SchemaNode.of(schema), "v");
        return shown(errors.isEmpty() ? Rules.check(value, null, SchemaNode.of(schema), "v") : errors);
    }

    private static List<String> shown(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.type() + " " + error.field())
                .sorted()
                .toList();
    }

    @Test
    void ruleIsABool() {
        assertThat(ofSchema(ruled("string", Map.of("rule", "self"))))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].rule");
    }

    @Test
    void ruleOfAnyTypeIsNoBool() {
        assertThat(ofSchema(ruled("string", Map.of("rule", "dyn(self)"))))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].rule");
    }

    @Test
    void rulesCallKubernetesFunctions() {
        Map<String, Object> quantity = ruled("string", Map.of("rule", "quantity(self).isGreaterThan(quantity('1Gi'))"));
        assertThat(ofValue("2Gi", quantity)).isEmpty();
        assertThat(ofValue("500Mi", quantity)).containsExactly("FieldValueInvalid v");
        assertThat(ofValue("much", quantity)).containsExactly("FieldValueInvalid v");
    }

    @Test
    void messageExpressionIsAText() {
        assertThat(ofSchema(ruled("string", Map.of("rule", "self == 'a'", "messageExpression", "1"))))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].messageExpression");
    }

    @Test
    void rulesKnowTheTypesOfTheSchema() {
        assertThat(ofSchema(ruled("integer", Map.of("rule", "self == 'a'"))))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].rule");
        assertThat(ofSchema(Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("list", Map.of("type", "array", "items", Map.of("type", "integer"))),
                        "x-kubernetes-validations",
                        List.of(Map.of("rule", "self.list.all(x, x == 'a')")))))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].rule");
        assertThat(ofSchema(ruled("object", Map.of("rule", "self.unheard == 1"))))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].rule");
    }

    @Test
    void escapedFieldsAndNestedOnesAreFound() {
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of("a-b", Map.of("type", "object", "properties", Map.of("if", Map.of("type", "boolean")))),
                "x-kubernetes-validations",
                List.of(Map.of("rule", "has(self.a__dash__b) && self.a__dash__b.__if__")));

        assertThat(ofSchema(schema)).isEmpty();
        assertThat(ofValue(Map.of("a-b", Map.of("if", true)), schema)).isEmpty();
        assertThat(ofValue(Map.of("a-b", Map.of("if", false)), schema)).containsExactly("FieldValueInvalid v");
    }

    @Test
    void brokenRuleIsReportedAtItsFieldPathAndFailedOneAtTheValue() {
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of("b", Map.of("type", "integer")),
                "x-kubernetes-validations",
                List.of(Map.of("rule", "self.b > 1", "fieldPath", ".b")));

        assertThat(ofValue(Map.of("b", 1L), schema)).containsExactly("FieldValueInvalid v.b");
        assertThat(ofValue(Map.of(), schema)).containsExactly("FieldValueInvalid v");
    }

    @Test
    void patternHasToCompile() {
        assertThat(ofSchema(Map.of("type", "string", "pattern", "(?=a)")))
                .containsExactly("FieldValueInvalid s.pattern");
    }

    @Test
    void fractionInAWholeNumberIsReportedByTypeAndByValue() {
        assertThat(ofValue(0.5, Map.of("type", "integer", "minimum", 1L)))
                .containsExactly("FieldValueInvalid v", "FieldValueInvalid v", "FieldValueTypeInvalid v");
        assertThat(ofValue(3_000_000_000L, Map.of("type", "integer", "format", "int32")))
                .containsExactly("FieldValueInvalid v");
    }

    @Test
    void wholeAllowedNumberIsComparedWithTheWholePart() {
        assertThat(ofValue(1.5, Map.of("type", "number", "enum", List.of(1L)))).isEmpty();
        assertThat(ofValue(1L, Map.of("type", "number", "enum", List.of(1.5))))
                .containsExactly("FieldValueNotSupported v");
    }

    @Test
    void fieldsAreLookedAtEvenWhereThereAreTooManyOrTooFew() {
        Map<String, Object> values = Map.of("type", "string");

        assertThat(ofValue(
                        Map.of("a", 1L), Map.of("type", "object", "minProperties", 2L, "additionalProperties", values)))
                .containsExactly("FieldValueInvalid v", "FieldValueTypeInvalid v.a");
    }

    @Test
    void itemsAreNamedWithoutADotBelowTheRoot() {
        var matrix = Map.<String, Object>of(
                "type", "array", "items", Map.of("type", "array", "items", Map.of("type", "boolean")));
        assertThat(ofValue(List.of(List.of(true, "no")), matrix)).containsExactly("FieldValueTypeInvalid v.[0][1]");
        assertThat(ofValue(
                        Map.of("m", List.of(List.of(1))), Map.of("type", "object", "properties", Map.of("m", matrix))))
                .containsExactly("FieldValueTypeInvalid v.m[0][0]");
    }

    @Test
    void onlyTheFirstFaultOfATextsShapeIsReported() {
        assertThat(ofValue("AB", Map.of("type", "string", "minLength", 3, "maxLength", 1, "pattern", "^x")))
                .containsExactly("FieldValueTooLong v");
        assertThat(ofValue("AB", Map.of("type", "string", "minLength", 3, "pattern", "^x")))
                .containsExactly("FieldValueInvalid v");
    }

    @Test
    void aFractionIsReportedForItsPlaceAndForTheWholeValue() {
        assertThat(ofValue(
                        Map.of("size", 1.5),
                        Map.of("type", "object", "properties", Map.of("size", Map.of("type", "integer")))))
                .containsExactly("FieldValueInvalid v", "FieldValueTypeInvalid v.size");
        assertThat(ofValue(9007199254740993L, Map.of("type", "integer"))).isEmpty();
        assertThat(ofValue(1e17, Map.of("type", "integer")))
                .containsExactly("FieldValueInvalid v", "FieldValueTypeInvalid v");
    }

    @Test
    void nullIsNoAllowedValue() {
        assertThat(ofValue("b", Map.of("type", "string", "enum", java.util.Arrays.asList(null, "a"))))
                .containsExactly("FieldValueNotSupported v");
        assertThat(shown(ValueCheck.check(null, SchemaNode.of(Map.of("type", "string", "enum", List.of("a"))), "v")))
                .containsExactly("FieldValueNotSupported v", "FieldValueTypeInvalid v");
    }

    @Test
    void numbersOfFieldsAndMissingFieldsAreBothReported() {
        assertThat(ofValue(
                        Map.of("a", 1),
                        Map.of(
                                "type",
                                "object",
                                "x-kubernetes-preserve-unknown-fields",
                                true,
                                "maxProperties",
                                0,
                                "required",
                                List.of("b"))))
                .containsExactly("FieldValueRequired v.b", "FieldValueTooMany v");
    }

    @Test
    void ofAlternativesTheOneThatSaysMostIsReported() {
        var alternatives = List.of(
                Map.of("required", List.of("bucket")),
                Map.of("properties", Map.of("disk", Map.of("minLength", 3)), "required", List.of("size")));
        assertThat(ofValue(
                        Map.of("disk", "d"),
                        Map.of("type", "object", "x-kubernetes-preserve-unknown-fields", true, "anyOf", alternatives)))
                .containsExactly("FieldValueInvalid v", "FieldValueInvalid v.disk", "FieldValueRequired v.size");
    }

    @Test
    void fieldPathsOfRulesAreShownAsPaths() {
        assertThat(ofValue(
                        Map.of("zone", "z"),
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of("zone", Map.of("type", "string")),
                                "x-kubernetes-validations",
                                List.of(Map.of("rule", "self.zone == 'y'", "fieldPath", "['zone']")))))
                .containsExactly("FieldValueInvalid v.zone");
        assertThat(ofValue(
                        Map.of("k", "z"),
                        Map.of(
                                "type",
                                "object",
                                "additionalProperties",
                                Map.of("type", "string"),
                                "x-kubernetes-validations",
                                List.of(Map.of("rule", "'y' in self", "fieldPath", ".y")))))
                .containsExactly("FieldValueInvalid v.[y]");
    }

    @Test
    void patternsMustCompileEverywhere() {
        assertThat(ofSchema(Map.of("type", "string", "default", 1, "anyOf", List.of(Map.of("pattern", "a{3,1}")))))
                .containsExactly("FieldValueInvalid s.anyOf[0].pattern");
    }

    @Test
    void defaultsUnderAdditionalPropertiesAreNotLookedAt() {
        assertThat(ofSchema(
                        Map.of("type", "object", "additionalProperties", Map.of("type", "integer", "default", "none"))))
                .isEmpty();
    }

    @Test
    void rulesOfAListMayNotCompareWithTheOldOne() {
        var list = Map.of(
                "type",
                "array",
                "items",
                Map.of("type", "string"),
                "x-kubernetes-validations",
                List.of(Map.of("rule", "self == oldSelf")));
        assertThat(ofSchema(Map.of("type", "object", "properties", Map.of("l", list))))
                .containsExactly("FieldValueInvalid s.properties[l].x-kubernetes-validations[0].rule");
    }

    @Test
    void rulesOfBeforeMustStillFitTheSchema() {
        var before = SchemaNode.of(ruled("string", Map.of("rule", "self.size() > 1")));
        var now = SchemaNode.of(ruled("integer", Map.of("rule", "self.size() > 1")));
        assertThat(shown(SchemaCheck.check(now, before, 29, "s")))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].rule");
    }

    @Test
    void onlyRulesOfBeforeCallFunctionsThatAreTooNew() {
        var schema = SchemaNode.of(ruled("string", Map.of("rule", "ip(self).family() == 6")));
        assertThat(shown(SchemaCheck.check(schema, NONE, 29, "s")))
                .containsExactly("FieldValueInvalid s.x-kubernetes-validations[0].rule");
        assertThat(SchemaCheck.check(schema, schema, 29, "s")).isEmpty();
        assertThat(SchemaCheck.check(schema, NONE, 30, "s")).isEmpty();
    }
}
