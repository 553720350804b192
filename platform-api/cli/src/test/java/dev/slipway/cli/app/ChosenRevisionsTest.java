package dev.slipway.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenRevisionsTest {

    private static final KubeObject SINGLE = KubeObject.of(
            Json.parseYaml("spec: {source: {targetRevision: main}}").get(0));
    private static final KubeObject SEVERAL = KubeObject.of(Json.parseYaml("""
            spec:
              sources:
              - {name: chart, targetRevision: 1.0.0}
              - {name: values, targetRevision: main}
              - {targetRevision: v3}
            """).get(0));

    private static ChosenRevisions chosen(
            String one, List<String> several, List<Integer> positions, List<String> names) {
        return new ChosenRevisions(one, several, positions, names);
    }

    private static void refused(KubeObject app, ChosenRevisions chosen, String message) {
        assertThatThrownBy(() -> chosen.fields(app)).hasMessageContaining(message);
    }

    @Test
    void nothingChosenIsWhatTheApplicationNames() {
        assertThat(chosen("", List.of(), List.of(), List.of()).fields(SINGLE)).isEmpty();
        assertThat(chosen("", List.of(), List.of(), List.of()).on(SEVERAL)).isEqualTo(SEVERAL);
    }

    @Test
    void oneSourceHasOneRevision() {
        assertThat(chosen("v2", List.of(), List.of(), List.of()).fields(SINGLE)).isEqualTo(Map.of("revision", "v2"));
        assertThat(chosen("v2", List.of(), List.of(), List.of()).on(SINGLE).text("spec", "source", "targetRevision"))
                .contains("v2");
    }

    @Test
    void theOthersOfSeveralSourcesStayAsTheyAre() {
        Map<String, Object> third = Map.of("revisions", List.of("1.1.0", "main", "v4"));

        assertThat(chosen("", List.of("v4", "1.1.0"), List.of(3, 1), List.of()).fields(SEVERAL))
                .isEqualTo(third);
        assertThat(chosen("", List.of("1.1.0", "main", "v4"), List.of(), List.of())
                        .fields(SEVERAL))
                .isEqualTo(third);
        assertThat(chosen("", List.of("dev"), List.of(), List.of("values")).fields(SEVERAL))
                .isEqualTo(Map.of("revisions", List.of("1.0.0", "dev", "v3")));
        assertThat(chosen("", List.of("dev"), List.of(2), List.of())
                        .on(SEVERAL)
                        .list("spec", "sources")
                        .toString())
                .contains("{name=chart, targetRevision=1.0.0}", "{name=values, targetRevision=dev}");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        List<String> revisions = List.of("a");
        refused(SINGLE, chosen("", revisions, List.of(1), List.of()), "has one source");
        refused(SEVERAL, chosen("a", List.of(), List.of(), List.of()), "has 3 sources");
        refused(SEVERAL, chosen("", revisions, List.of(1), List.of("chart")), "either");
        refused(SEVERAL, chosen("", revisions, List.of(1, 2), List.of()), "there are 1 and 2");
        refused(SEVERAL, chosen("", revisions, List.of(), List.of()), "there are 1 and 0");
        refused(SEVERAL, chosen("", revisions, List.of(0), List.of()), "from 1 to 3");
        refused(SEVERAL, chosen("", revisions, List.of(4), List.of()), "no source 4");
        refused(SEVERAL, chosen("", revisions, List.of(), List.of("other")), "no source named 'other'");
    }
}
