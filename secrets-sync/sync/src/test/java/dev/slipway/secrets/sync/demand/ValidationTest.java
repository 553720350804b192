package dev.slipway.secrets.sync.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {

    private static final String STORE = "secretStoreRef: {name: vault}\n";
    private static final String DATA = STORE + "data: [{secretKey: a, remoteRef: {key: k}}]\n";

    @Test
    void whatIsUsualIsValid() {
        assertThat(problems(DATA)).isEmpty();
        assertThat(problems(STORE + "dataFrom: [{extract: {key: k}}, {find: {name: {regexp: x}}}]"))
                .isEmpty();
        assertThat(problems("dataFrom: [{sourceRef: {generatorRef: {kind: Password, name: p}}}]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Merge, Delete, must not be used when the controller doesn't own the secret",
        "CreateOrMerge, Delete, must not be used when the controller doesn't own the secret",
        "None, Delete, must not be used when the controller doesn't own the secret",
        "None, Merge, There is no Secret to merge with"
    })
    void policiesThatContradictEachOther(String creation, String deletion, String problem) {
        assertThat(problems(DATA + "target: {creationPolicy: %s, deletionPolicy: %s}".formatted(creation, deletion)))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void sourcesThatAreMissingOrTooMany() {
        assertThat(problems(STORE)).containsExactly("either spec.data or spec.dataFrom has to be there");
        assertThat(problems(STORE + "dataFrom: [{extract: {key: k}, find: {name: {regexp: x}}}]"))
                .singleElement()
                .asString()
                .startsWith("spec.dataFrom[0] has to have exactly one of");
        assertThat(problems("data: [{secretKey: a, remoteRef: {key: k}}]"))
                .containsExactly("spec.data[0] names no store, and there is no spec.secretStoreRef");
        assertThat(
                        problems(
                                STORE
                                        + "data: [{secretKey: a, remoteRef: {key: k}, sourceRef: {generatorRef: {kind: UUID, name: u}}}]"))
                .singleElement()
                .asString()
                .contains("take the generator into spec.dataFrom");
    }

    @Test
    void aKeyTwiceIsRefusedWhereTheTargetIsRetained() {
        String twice = STORE + "data: [{secretKey: a, remoteRef: {key: k}}, {secretKey: a, remoteRef: {key: l}}]\n";

        assertThat(problems(twice)).containsExactly("duplicate secretKey found: a");
        assertThat(problems(twice + "target: {deletionPolicy: Merge}")).isEmpty();
    }

    @Test
    void templatesMakeNoTokens() {
        assertThat(problems(DATA + "target: {template: {type: bootstrap.kubernetes.io/token}}"))
                .hasSize(1);
        assertThat(problems(DATA + """
                target:
                  template:
                    type: kubernetes.io/service-account-token
                    metadata: {annotations: {kubernetes.io/service-account.name: admin}}
                """)).hasSize(1);
        assertThat(problems(DATA + """
                target:
                  template:
                    type: kubernetes.io/service-account-token
                    templateFrom: [{target: Annotations, literal: x}]
                """)).hasSize(1);
    }

    private static List<String> problems(String spec) {
        return Validation.problems(Json.convert(Json.parseYaml(spec).get(0), ExternalSecretSpec.class));
    }
}
