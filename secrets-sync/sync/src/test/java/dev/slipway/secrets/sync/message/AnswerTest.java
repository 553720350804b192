package dev.slipway.secrets.sync.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.KeyedSecret;
import dev.slipway.secrets.value.SecretData;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final byte[] BINARY = {0, -1, 10, 127};

    @Test
    void valuesArriveByteForByte() {
        assertThat(sent(Answer.of(Optional.of(DocumentSecret.named(BINARY))))
                        .secret()
                        .orElseThrow()
                        .value(""))
                .isEqualTo(BINARY);
        KeyedSecret keyed = KeyedSecret.of(SecretData.of(Map.of("tls.key", BINARY, "empty", new byte[0])));
        assertThat(sent(Answer.of(Optional.of(keyed))).secret()).contains(keyed);
    }

    @Test
    void absenceAndRefusalAreTwoThings() {
        assertThat(sent(Answer.of(Optional.empty())).secret()).isEmpty();

        Answer refused = sent(Answer.of(new FaultException(Fault.DENIED, "not for this cluster")));
        assertThat(refused.refusal()).contains("not for this cluster");
        assertThatThrownBy(refused::secret)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.DENIED));
    }

    @Test
    void theSaltChangesTheContentAndNotTheAnswer() {
        Answer answer = Answer.of(Optional.of(DocumentSecret.of(BINARY)));

        assertThat(answer.bytes("a").reveal()).isNotEqualTo(answer.bytes("b").reveal());
        assertThat(sent(answer).isSame(answer)).isTrue();
        assertThat(answer.isSame(Answer.of(Optional.of(DocumentSecret.of(new byte[1])))))
                .isFalse();
        assertThat(answer.isSame(Answer.of(Optional.empty()))).isFalse();
    }

    @Test
    void nothingPrintsAValue() {
        Answer answer = Answer.of(
                Optional.of(DocumentSecret.of("canary-4711".getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        assertThat(answer.toString() + answer.bytes("salt")).doesNotContain("canary");
    }

    private static Answer sent(Answer answer) {
        return Answer.read(answer.bytes("salt").reveal());
    }
}
