package dev.slipway.secrets.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretDataTest {

    private static final SecretData DATA = data(Map.of("a", "{\"x\": 1}", "b", "{\"x\": 2}"));

    private static SecretData data(Map<String, String> texts) {
        Map<String, byte[]> values = new java.util.TreeMap<>();
        texts.forEach((key, text) -> values.put(key, text.getBytes(StandardCharsets.UTF_8)));
        return SecretData.of(values);
    }

    @Test
    void printsKeysOnly() {
        assertThat(data(Map.of("user", "s3cret"))).hasToString("secret data with the keys [user]");
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] value = {1, 2};
        SecretData data = SecretData.of("k", value);
        value[0] = 9;
        data.find("k").orElseThrow()[1] = 9;
        data.forEach((key, each) -> each[0] = 9);

        assertThat(data).isEqualTo(SecretData.of("k", new byte[] {1, 2}));
    }

    @Test
    void conflictsOfAMergeAreNamedWithoutTheirValues() {
        Merge merge = new Merge(Merge.Strategy.EXTRACT, "", List.of(), false, false);

        assertThatThrownBy(() -> merge.apply(DATA))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("members x");
    }

    @Test
    void priorityGoesLastAndWins() {
        Merge merge = new Merge(Merge.Strategy.EXTRACT, "", List.of("a"), false, true);

        assertThat(merge.apply(DATA)).isEqualTo(data(Map.of("x", "1")));
    }

    @Test
    void mergedObjectIsOneMoreValue() {
        Merge merge = new Merge(Merge.Strategy.JSON, "all", List.of(), false, true);

        assertThat(merge.apply(DATA)).isEqualTo(DATA.with(data(Map.of("all", "{\"x\":2}"))));
    }

    @Test
    void failedRewriteSaysWhichOne() {
        List<Rewrite> rewrites = List.of(Rewrite.regexp("a", "b"), Rewrite.regexp("(", ""));

        assertThatThrownBy(() -> Rewrite.all(rewrites, DATA))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("rewrite[1]")
                .hasMessageContaining("\"(\"");
    }

    @Test
    void zeroBytesAreRefusedWhereTheyMayNotBe() {
        SecretData data = SecretData.of("k", new byte[] {1, 0});

        NullBytes.of("").check(data);
        assertThatThrownBy(() -> NullBytes.of("Fail").check(data)).hasMessageContaining("\"k\"");
    }

    @Test
    void unknownDecodingIsRefused() {
        assertThatThrownBy(() -> Decoding.of("Rot13"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("Rot13");
    }

    @Test
    void membersOfWhatIsNoObjectAreNotQuoted() {
        assertThatThrownBy(() -> StoredJson.members("s3cret".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class)
                .hasMessageNotContaining("s3cret");
    }
}
