package dev.slipway.template.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GoTextTest {

    @Property
    void anyBytesComeBack(@ForAll byte[] bytes) {
        assertThat(GoText.bytes(GoText.of(bytes))).isEqualTo(bytes);
    }

    @Property
    void anyTextWithoutLoneSurrogatesComesBack(@ForAll String text) {
        byte[] bytes = GoText.bytes(text);

        assertThat(GoText.bytes(GoText.of(bytes))).isEqualTo(bytes);
    }

    @Test
    void truncatedCharacterIsBytesThatPrintAsReplacements() {
        String text = GoText.of(Arrays.copyOf("ü€".getBytes(java.nio.charset.StandardCharsets.UTF_8), 4));

        assertThat(GoText.isBinary(text)).isTrue();
        assertThat(GoText.printable(text)).isEqualTo("ü\uFFFD\uFFFD");
        assertThat(GoQuote.quote(text)).isEqualTo("\"ü\\xe2\\x82\"");
        assertThat(GoJson.encode(text)).isEqualTo("\"ü\\ufffd\\ufffd\"");
    }

    @Test
    void replacementCharacterOfTheTextItselfIsNoByte() {
        String text = GoText.of("a\uFFFDb".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(GoText.isBinary(text)).isFalse();
        assertThat(text).isEqualTo("a\uFFFDb");
    }
}
