package dev.slipway.provider.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.helm.Release.Parameters;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final KubeObject CONFIG_MAP = KubeObject.of(new Ref(new Gvk("", "v1", "ConfigMap"), "ns", "base"))
            .with(Map.of("values.yaml", "{a: {b: 1, c: 2}, list: [x]}", "broken", "s3cret: ["), "data");

    /** One secret. */
    private record OneSecret() implements SecretValues {

        @Override
        public Optional<Redacted<String>> find(SecretKey key) {
            return key.equals(new SecretKey("ns", "hidden", "pw"))
                    ? Optional.of(Redacted.of("s3cret"))
                    : Optional.empty();
        }

        @Override
        public Redacted<String> require(SecretKey key) {
            return find(key).orElseThrow();
        }

        @Override
        public Optional<Redacted<String>> generated(SecretKey key) {
            return find(key);
        }
    }

    private static Map<String, Object> of(String yaml) {
        Map<String, Object> forProvider = Json.parseYaml("{chart: {name: c}, namespace: ns, " + yaml + "}")
                .get(0);
        KubeObject object = KubeObject.of(new Ref(ReleaseKind.CLASSIC, "", "r"));
        Wanted wanted = new Wanted(object, forProvider, Purpose.OBSERVE, Adoption.OWN_ONLY, new OneSecret());
        Values values =
                new Values(wanted, ref -> ref.equals(CONFIG_MAP.ref()) ? Optional.of(CONFIG_MAP) : Optional.empty());
        return values.of(Json.convertForgivingly(forProvider, Parameters.class));
    }

    private static void fails(String yaml, Fault fault, String why) {
        assertThatThrownBy(() -> of(yaml)).isInstanceOfSatisfying(FaultException.class, problem -> {
            assertThat(problem.fault()).isEqualTo(fault);
            assertThat(problem.explanation()).contains(why).doesNotContain("s3cret");
        });
    }

    private static String from(String key) {
        return "valuesFrom: [{configMapKeyRef: {name: base, namespace: ns, key: " + key + "}}]";
    }

    @Test
    void laterWinsAndMappingsAreMerged() {
        assertThat(of(from("values.yaml") + ", values: {a: {b: 3}, list: [z]}, set: [{name: a.d, value: '4'}]"))
                .isEqualTo(Map.of("a", Map.of("b", 3L, "c", 2L, "d", 4L), "list", List.of("z")));
    }

    @Test
    void singleValuesMayBeSecret() {
        assertThat(of("set: [{name: pw, valueFrom: {secretKeyRef: {name: hidden, namespace: ns, key: pw}}}]"))
                .isEqualTo(Map.of("pw", "s3cret"));
    }

    @Test
    void pathsAreHelms() {
        assertThat(of("set: [{name: 'a[1].b', value: x}, {name: 'c\\.d', value: 'true'}, {name: e, value: '007'}]"))
                .isEqualTo(Map.of("a", List.of("", Map.of("b", "x")), "c.d", true, "e", "007"));
        for (String bad : List.of("", "a..b", "a[x]", "a[1", "[0]", "a[99999]")) {
            assertThatThrownBy(() -> of("set: [{name: '" + bad + "', value: x}]"))
                    .as(bad)
                    .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.fault())
                            .isEqualTo(Fault.INVALID));
        }
    }

    @Test
    void whatIsMissingOrWrongIsNamedWithoutShowingIt() {
        fails(from("missing"), Fault.NOT_FOUND, "valuesFrom[0]: key missing of ConfigMap ns/base does not exist");
        fails(from("broken"), Fault.INVALID, "valuesFrom[0] is not YAML");
        fails("valuesFrom: [{}]", Fault.INVALID, "valuesFrom[0] names neither");
        assertThat(of("valuesFrom: [{secretKeyRef: {name: x, namespace: ns, optional: true}}]"))
                .isEmpty();
    }
}
