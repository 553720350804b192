package dev.slipway.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.runtime.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainedTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 2}            | {a: 1}               | true",
                "{a: 1}                  | {a: 1, b: 2}         | false",
                "{a: 1}                  | {a: 2}               | false",
                "{a: {b: 1, c: 2}}       | {a: {c: 2}}          | true",
                "{a: text}               | {a: {c: 2}}          | false",
                "{l: [1, 2]}             | {l: [1, 2]}          | true",
                "{l: [2, 1]}             | {l: [1, 2]}          | false",
                "{l: [1, 2, 3]}          | {l: [1, 2]}          | false",
                "{l: [{n: a, d: 1}]}     | {l: [{n: a}]}        | true",
                "{l: [{n: b}]}           | {l: [{n: a}]}        | false",
                "{ownerReferences: [{uid: 1}, {uid: 2, n: b}]} | {ownerReferences: [{uid: 2}]}           | true",
                "{ownerReferences: [{uid: 1}]}                 | {ownerReferences: [{uid: 1}, {uid: 2}]} | false",
                "{}                                            | {ownerReferences: [{uid: 1}]}           | false",
                "{finalizers: [theirs, ours]}                  | {finalizers: [ours]}                    | true",
                "{finalizers: [theirs]}                        | {finalizers: [ours]}                    | false",
                "{}                      | {a: {}}              | false",
                "{}                      | {a: null}            | true",
                "{a: 1}                  | {a: null}            | false",
            })
    void isContained(String live, String desired, boolean expected) {
        assertThat(Contained.in(
                        Json.parseYaml(live).get(0), Json.parseYaml(desired).get(0)))
                .isEqualTo(expected);
    }
}
