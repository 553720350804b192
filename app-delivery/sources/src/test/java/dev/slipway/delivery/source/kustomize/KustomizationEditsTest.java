package dev.slipway.delivery.source.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.argocd.KustomizeSource;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KustomizationEditsTest {

    private static Map<String, Object> edited(String options, String kustomization) {
        return KustomizationEdits.apply(
                Json.convert(Json.parseYaml(options).get(0), KustomizeSource.class),
                component -> component.startsWith("there"),
                Json.parseYaml(kustomization).get(0));
    }

    private static Map<String, Object> yaml(String text) {
        return Json.parseYaml(text).get(0);
    }

    @Test
    void imagesReplaceThoseOfTheSameName() {
        assertThat(edited(
                        "images: ['b=c:2', 'a:1', 'd@sha256:00', 'e=*:3']",
                        "images: [{name: b, newTag: '1'}, {name: z, newTag: '1'}, {name: e, newName: kept,"
                                + " newTag: '1'}]"))
                .isEqualTo(yaml("""
                    images:
                    - {name: a, newTag: '1'}
                    - {name: b, newName: c, newTag: '2'}
                    - {name: d, digest: 'sha256:00'}
                    - {name: e, newName: kept, newTag: '3'}
                    - {name: z, newTag: '1'}
                    """));
    }

    @ParameterizedTest
    @CsvSource({
        "registry:5000/a:1, registry:5000/a, '', 1, ''",
        "a=registry:5000/b, a, registry:5000/b, '', ''",
        "a=b:1@sha256:00, a, b, 1, sha256:00"
    })
    void partsOfAnImage(String argument, String name, String newName, String tag, String digest) {
        assertThat(KustomizeImage.of(argument)).isEqualTo(new KustomizeImage(name, newName, tag, digest));
    }

    @Test
    void labelsAndAnnotationsMustNotBeThereUnlessForced() {
        assertThatThrownBy(() -> edited("commonLabels: {a: b}", "commonLabels: {a: x}"))
                .hasMessageContaining("label a already in kustomization file");
        assertThatThrownBy(() -> edited("commonAnnotations: {a: b}", "commonAnnotations: {a: x}"))
                .hasMessageContaining("annotation a already in kustomization file");
        assertThat(edited("{commonLabels: {a: b}, forceCommonLabels: true}", "commonLabels: {a: x, c: d}"))
                .isEqualTo(yaml("commonLabels: {a: b, c: d}"));
        assertThatThrownBy(() -> edited("{commonLabels: {a: b}, labelIncludeTemplates: true}", "resources: []"))
                .hasMessageContaining("needs labelWithoutSelector");
    }

    @Test
    void labelsWithoutSelectorJoinTheGroupThatIsAppliedAlike() {
        assertThat(edited(
                        "{commonLabels: {a: b}, labelWithoutSelector: true}",
                        "labels: [{pairs: {x: y}, includeSelectors: true}, {pairs: {c: d}}]"))
                .isEqualTo(yaml("labels: [{pairs: {x: y}, includeSelectors: true}, {pairs: {c: d, a: b}}]"));
        assertThat(edited(
                        "{commonLabels: {a: b}, labelWithoutSelector: true, labelIncludeTemplates: true}",
                        "labels: [{pairs: {c: d}}]"))
                .isEqualTo(yaml("labels: [{pairs: {c: d}}, {includeTemplates: true, pairs: {a: b}}]"));
    }

    @Test
    void listsAreAddedTo() {
        assertThat(edited(
                        "{patches: [{path: p.yaml}], components: [there/a, there/b, gone],"
                                + " ignoreMissingComponents: true, replicas: [{name: a, count: '2'}]}",
                        "{patches: [{path: o.yaml}], components: [there/a], replicas: [{name: a, count: 1},"
                                + " {name: b, count: 1}]}"))
                .isEqualTo(yaml("{patches: [{path: o.yaml}, {path: p.yaml}], components: [there/a, there/b],"
                        + " replicas: [{name: a, count: 2}, {name: b, count: 1}]}"));
        assertThatThrownBy(() -> edited("components: [gone]", "resources: []"))
                .hasMessageContaining("gone has no match");
        assertThatThrownBy(() -> edited("replicas: [{name: a, count: many}]", "resources: []"))
                .hasMessageContaining("the count of a is no number");
    }
}
