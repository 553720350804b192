package dev.slipway.runtime.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static GenericKubernetesResource object(long generation, Map<String, String> annotations) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setGeneration(generation);
        metadata.setAnnotations(annotations);
        GenericKubernetesResource object = new GenericKubernetesResource();
        object.setMetadata(metadata);
        return object;
    }

    @Test
    void aChangeOfTheSpecOrOfAnAnnotationIsNews() {
        assertThat(News.matters(object(2, Map.of()), object(1, Map.of()))).isTrue();
        assertThat(News.matters(object(1, Map.of("a", "b")), object(1, Map.of())))
                .isTrue();
        assertThat(News.matters(object(1, Map.of()), object(1, Map.of("a", "b"))))
                .isTrue();
        assertThat(News.matters(object(1, Map.of("a", "b")), object(1, Map.of("a", "b"))))
                .isFalse();
    }

    @Test
    void whereACreationStandsIsNoNewsForThePassThatHasWrittenIt() {
        Map<String, String> before =
                Map.of("crossplane.io/external-name", "a", "crossplane.io/external-create-pending", "1");
        Map<String, String> refused = Map.of(
                "crossplane.io/external-name", "a",
                "crossplane.io/external-create-pending", "1",
                "crossplane.io/external-create-failed", "2");
        Map<String, String> named =
                Map.of("crossplane.io/external-name", "b", "crossplane.io/external-create-succeeded", "2");

        assertThat(News.matters(object(1, refused), object(1, before))).isFalse();
        assertThat(News.matters(object(1, named), object(1, before))).isTrue();
    }
}
