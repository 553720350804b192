package dev.slipway.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownsTest {

    private static final KubeObject SCHEMA = yaml("""
            properties:
              status:
                properties:
                  atProvider:
                    properties:
                      arn: {type: string}
                      id: {type: string}
                      state: {type: string, enum: [up, down]}
                      size: {type: integer}
                      zones: {type: array, items: {type: string}}
                      endpoint: {properties: {host: {type: string}, port: {type: integer}}}
            """);

    @Test
    void textsOfTheStatusAreStoodForAndTheRestStaysOpen() {
        KubeObject object = yaml("{kind: Queue, metadata: {name: q}, status: {atProvider: {id: known}}}");

        Map<String, Object> patch = Unknowns.of(object, SCHEMA);

        assertThat(patch).isEqualTo(yaml("""
                        metadata: {annotations: {crossplane.io/external-name: known-after-apply}}
                        status: {atProvider: {arn: known-after-apply, endpoint: {host: known-after-apply}}}
                        """).tree());
    }

    @Test
    void aNameThatIsGivenStays() {
        KubeObject named = yaml("{kind: Bucket, metadata: {annotations: {crossplane.io/external-name: b}}}");

        assertThat(Unknowns.of(named, yaml("{type: object}"))).isEmpty();
    }

    @Test
    void standInsAreFoundWhereverTheyAre() {
        assertThat(Unknowns.in(Map.of("a", List.of(Map.of("b", "arn:" + Unknowns.MARK + ":x")))))
                .isTrue();
        assertThat(Unknowns.in(Map.of("a", List.of(1, "known")))).isFalse();
    }

    private static KubeObject yaml(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
