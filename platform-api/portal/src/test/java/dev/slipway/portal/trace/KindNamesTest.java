package dev.slipway.portal.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Thing", "thing", "THINGS", "things.example.org", "Thing.Example.Org"})
    void anyNameOfAKindMeansIt(String word) {
        assertThat(KindNames.resolve(word, ObjectsInMemory.KINDS).gvk()).isEqualTo(Gvk.of("example.org/v1", "Thing"));
    }

    @Test
    void aKindOfSeveralGroupsMustSayWhich() {
        assertThatThrownBy(() -> KindNames.resolve("role", ObjectsInMemory.KINDS))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContaining("roles.sql.example.org or roles.sql.m.example.org");
        assertThat(KindNames.resolve("role.sql.m.example.org", ObjectsInMemory.KINDS)
                        .namespaced())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "thing.other.org", "", "."})
    void aWordThatIsNoKindIsNamed(String word) {
        assertThatThrownBy(() -> KindNames.resolve(word, ObjectsInMemory.KINDS))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("no kind that is called " + word);
    }

    @Test
    void discoveryGivesEveryVersionOfEveryKind() {
        var document = """
                kind: APIGroupDiscoveryList
                items:
                - metadata: {name: example.org}
                  versions:
                  - version: v2
                    resources:
                    - resource: things
                      singularResource: thing
                      scope: Namespaced
                      responseKind: {group: example.org, version: v2, kind: Thing}
                      categories: [claim]
                    - {resource: broken}
                  - version: v1
                    resources:
                    - {resource: things, scope: Cluster, responseKind: {kind: Thing}}
                - metadata: {}
                """;
        var kinds = Discovery.kinds(KubeObject.of(Json.parseYaml(document).get(0)));
        assertThat(kinds)
                .extracting(ServedKind::gvk)
                .containsExactly(Gvk.of("example.org/v2", "Thing"), Gvk.of("example.org/v1", "Thing"));
        assertThat(kinds).extracting(ServedKind::namespaced).containsExactly(true, false);
        assertThat(Discovery.kinds(KubeObject.of(Map.of("items", "none")))).isEmpty();
    }
}
