package dev.slipway.secrets.sync.destination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnFieldsTest {

    private static final String MANAGER = "externalsecrets.external-secrets.io/db";

    @Test
    void theFieldsOfOneManagerAreReadFromTheSecret() {
        KubeObject live = yaml("""
                metadata:
                  managedFields:
                  - manager: externalsecrets.external-secrets.io/db
                    operation: Apply
                    fieldsV1: {"f:data": {".": {}, "f:a": {}}, "f:metadata": {"f:labels": {"f:team.example.org/x": {}}}}
                  - manager: externalsecrets.external-secrets.io/db
                    operation: Update
                    fieldsV1: {"f:data": {"f:b": {}}, "f:metadata": {"f:annotations": {"f:note": {}}}}
                  - manager: somebody
                    fieldsV1: {"f:data": {"f:theirs": {}}}
                """);

        assertThat(OwnFields.noted(live, MANAGER))
                .isEqualTo(new OwnFields(Set.of("a", "b"), Set.of("team.example.org/x"), Set.of("note")));
        assertThat(OwnFields.noted(yaml("{metadata: {}}"), MANAGER)).isEqualTo(OwnFields.NONE);
    }

    @Test
    void labelsThatAreNoLongerProducedAreGoneUnlessTheyHaveGoneAlready() {
        OwnFields own = new OwnFields(Set.of("a"), Set.of("team", "old"), Set.of("note"));
        KubeObject object = yaml("{metadata: {labels: {team: x}}, data: {a: eA==}}");
        KubeObject secret = yaml("{metadata: {labels: {team: x, old: y, theirs: z}}, data: {a: eA==}}");

        assertThat(own.gone(object, secret)).isEqualTo(new OwnFields(Set.of(), Set.of("old"), Set.of()));
        assertThat(own.gone(secret, secret).isEmpty()).isTrue();
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }
}
