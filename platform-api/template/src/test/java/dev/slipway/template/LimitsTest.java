package dev.slipway.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.helm.HelmFunctions;
import dev.slipway.template.sprig.Sprig;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that want too much are refused, soon, and in words that say what it was. */
class LimitsTest {

    private static final Functions FUNCTIONS =
            Sprig.functions(Clock.systemUTC(), new SecureRandom()).plus(HelmFunctions.functions());
    private static final Options SMALL =
            Options.standard().with(new Limits(100_000, 100_000, 50, Duration.ofSeconds(5)));

    private static String execute(String text) {
        Map<String, Object> data = new LinkedHashMap<>();
        return Template.parse("t", text, FUNCTIONS, SMALL).execute(data);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{range 1000000000}}{{end}}",
                "{{range 1000000000}}x{{end}}",
                "{{repeat 2000000000 \"x\"}}",
                "{{repeat 100000 \"xx\"}}",
                "{{indent 2000000 \"x\"}}",
                "{{printf \"%999999d\" 1}}",
                "{{printf \"%*d\" 999999 1}}",
                "{{until 2000000000}}",
                "{{untilStep 0 2000000000 1}}",
                "{{seq 2000000000}}",
                "{{randAlphaNum 2000000000}}",
                "{{randBytes 2000000000}}",
                "{{$x := \"ab\"}}{{range 60}}{{$x = print $x $x}}{{end}}",
                "{{$x := \"ab\"}}{{range 60}}{{$x = printf \"%s%s\" $x $x}}{{end}}",
                "{{$l := list 1}}{{range 60}}{{$l = list $l $l}}{{end}}{{toJson $l}}",
                "{{$l := list 1}}{{range 60}}{{$l = list $l $l}}{{end}}{{$l}}",
                "{{$l := list 1}}{{range 60}}{{$l = list $l $l}}{{end}}{{toYaml $l}}",
                "{{$l := list 1}}{{range 60}}{{$l = list $l $l}}{{end}}{{deepCopy $l}}",
                "{{$l := list 1}}{{range 60}}{{$l = list $l $l}}{{end}}{{deepEqual $l $l}}",
                "{{$l := list 1}}{{range 60}}{{$l = concat $l $l}}{{end}}",
                "{{$d := dict}}{{$_ := set $d \"self\" $d}}{{toJson $d}}",
                "{{$d := dict}}{{$_ := set $d \"self\" $d}}{{$d}}",
                "{{$d := dict}}{{$_ := set $d \"self\" $d}}{{merge $d $d}}",
                "{{define \"r\"}}{{template \"r\"}}{{end}}{{template \"r\"}}",
                "{{define \"r\"}}{{include \"r\" .}}{{end}}{{include \"r\" .}}",
                "{{define \"r\"}}{{tpl \"{{include `r` .}}\" .}}{{end}}{{include \"r\" .}}",
                "{{$l := list}}{{range 100000}}{{$l = append $l 1}}{{end}}",
                "{{$x := \"a,\"}}{{range 12}}{{$x = print $x $x}}{{end}}{{replace \",\" (repeat 1000 \"y\") $x}}",
                "{{$x := repeat 50000 \"a\"}}{{regexReplaceAll \"a\" $x \"bbbbbbbbbb\"}}",
                "{{$x := repeat 50000 \"a\"}}{{join $x (list 1 2 3 4)}}"
            })
    void whatWantsTooMuchIsRefused(String text) {
        assertThatThrownBy(() -> execute(text))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("t:1:")
                .hasMessageContaining("exceeded")
                .matches(problem -> ((TemplateException) problem).isLimit());
    }

    @Test
    void slowTemplatesAreStopped() {
        Options hasty = Options.standard().with(new Limits(100_000, Long.MAX_VALUE, 50, Duration.ofMillis(50)));
        Template endless = Template.parse("t", "{{range 100000000000}}{{end}}", FUNCTIONS, hasty);

        assertThatThrownBy(() -> endless.execute(null)).hasMessageContaining("longer than 50 ms");
    }

    @Test
    void interruptedThreadsStop() {
        Template endless = Template.parse("t", "{{range 100000000000}}{{end}}", FUNCTIONS, Options.standard());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> endless.execute(null)).hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{{if 1}}", "{{if 1}}x{{else ", "{{with 1}}", "{{range 1}}"})
    void deepNestingIsRefusedByTheParser(String opening) {
        String text = opening.startsWith("{{") ? opening.repeat(10_000) : "{{" + opening.repeat(10_000);

        assertThatThrownBy(() -> Template.parse("t", text, FUNCTIONS, Options.standard()))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void longChainsOfElseAreNotNesting() {
        String text = "{{if 0}}a" + "{{else if 0}}b".repeat(100) + "{{else}}c{{end}}";

        assertThat(execute(text)).isEqualTo("c");
    }

    @Test
    void limitsBelowOneAreRefused() {
        assertThatThrownBy(() -> new Limits(0, 1, 1, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
