package dev.slipway.compositions.function.tagmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagedTagsTest {

    private static final ManagedTags FUNCTION = new ManagedTags();

    private static final String REQUEST = """
            observed:
              composite: {resource: {spec: {tags: {team: core, size: 3}, more: {owner: ann}, gone: [old]}}}
              resources:
                vpc: {resource: {status: {atProvider: {tags: {scanner: "on", env: outside}}}}}
            context:
              apiextensions.crossplane.io/environment: {tags: {cost: c1}, ignored: [scanner]}
            desired:
              resources:
                vpc:
                  resource:
                    apiVersion: ec2.aws.m.upbound.io/v1beta1
                    kind: VPC
                    metadata: {%s}
                    spec: {forProvider: {tags: {env: prod, old: x, empty: ""}}}
            input:
            """;

    private static Object tags(String metadata, String input) {
        var response = Calls.response(FUNCTION, REQUEST.formatted(metadata) + input.indent(2));
        var desired = (Map<?, ?>) response.get("desired");
        var vpc = (Map<?, ?>) ((Map<?, ?>) desired.get("resources")).get("vpc");
        var spec = (Map<?, ?>) ((Map<?, ?>) vpc.get("resource")).get("spec");
        return ((Map<?, ?>) spec.get("forProvider")).get("tags");
    }

    @Test
    void tagsAreAddedFromTheInputTheCompositeAndTheEnvironment() {
        Object tags = tags("", """
                addTags:
                - {type: FromValue, tags: {a: "1"}}
                - {type: FromCompositeFieldPath, fromFieldPath: spec.more}
                - {type: FromEnvironmentFieldPath, fromFieldPath: tags}
                """);

        Calls.assertSame(tags, "{env: prod, old: x, empty: '', a: '1', owner: ann, cost: c1}");
    }

    @Test
    void policiesSayWhichValueStays() {
        Object tags = tags("", """
                addTags:
                - {type: FromValue, policy: Retain, tags: {env: other, empty: filled}}
                - {type: FromValue, policy: Replace, tags: {old: y}}
                - {type: FromValue, tags: {old: z}}
                """);

        Calls.assertSame(tags, "{env: prod, old: y, empty: filled}");
    }

    @Test
    void tagsOfOthersAreIgnoredByWantingWhatIsThere() {
        Object tags = tags("", """
                ignoreTags:
                - {type: FromEnvironmentFieldPath, fromFieldPath: ignored}
                - {type: FromValue, keys: [env], policy: Retain}
                """);

        Calls.assertSame(tags, "{env: prod, old: x, empty: '', scanner: 'on'}");
        Calls.assertSame(tags("", "ignoreTags: [{type: FromValue, keys: [env]}]"), "{env: outside, old: x, empty: ''}");
    }

    @Test
    void tagsAreRemovedLast() {
        Object tags = tags("", """
                addTags: [{tags: {a: b}}]
                removeTags: [{type: FromCompositeFieldPath, fromFieldPath: spec.gone}, {type: FromValue, keys: [a, env]}]
                """);

        Calls.assertSame(tags, "{empty: ''}");
    }

    @Test
    void aFieldThatIsNoMapOfTextsAddsNothing() {
        Object tags = tags("", "addTags: [{type: FromCompositeFieldPath, fromFieldPath: spec.tags}]");

        Calls.assertSame(tags, "{env: prod, old: x, empty: ''}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annotations: {tag-manager.fn.crossplane.io/ignore-resource: 'True'} | false",
                "labels: {tag-manager.fn.crossplane.io/ignore-resource: 'true'} | false",
                "annotations: {tag-manager.fn.crossplane.io/ignore-resource: 'no'}, labels:"
                        + " {tag-manager.fn.crossplane.io/ignore-resource: 'true'} | true",
            })
    void resourcesCanBeLeftAlone(String metadata, boolean tagged) {
        assertThat(tags(metadata, "addTags: [{tags: {a: b}}]").toString().contains("a=b"))
                .isEqualTo(tagged);
    }

    @Test
    void kindsWithoutTagsAreLeftAlone() {
        var kinds = TaggableKinds.standard();

        assertThat(kinds.contains("ec2.aws.upbound.io", "VPC")).isTrue();
        assertThat(kinds.contains("ec2.aws.upbound.io", "Route")).isFalse();
        assertThat(kinds.contains("azure.m.upbound.io", "ResourceGroup")).isTrue();
        assertThat(kinds.contains("", "ConfigMap")).isFalse();
    }

    @Test
    void itSaysThatItIsDone() {
        assertThat(Calls.results(FUNCTION, "{}")).containsExactly("NORMAL Successfully Processed tags");
        assertThat(Calls.results(FUNCTION, "input: {addTags: [{tag: {}}]}"))
                .first()
                .asString()
                .endsWith("json: unknown object member name \"tag\" within \"/addTags/0\"");
    }
}
