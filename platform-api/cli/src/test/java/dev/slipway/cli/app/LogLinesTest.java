package dev.slipway.cli.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private static final Ref WEB = new Ref(Gvk.of("v1", "Pod"), "shop", "web-1");

    private final StringWriter out = new StringWriter();

    @Test
    void podsAreNamedWhereThereAreSeveral() {
        new LogLines(new PrintWriter(out), Optional.empty(), true).print(WEB, "ready");
        new LogLines(new PrintWriter(out), Optional.empty(), false).print(WEB, "alone");

        assertThat(out.toString().lines()).containsExactly("web-1 | ready", "alone");
    }

    @Test
    void linesWithoutTheTextAreLeftOut() {
        LogLines lines = new LogLines(new PrintWriter(out), Optional.of("error"), false);
        lines.print(WEB, "fine");
        lines.print(WEB, "an error");

        assertThat(out.toString().lines()).containsExactly("an error");
    }
}
