package dev.slipway.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.helm.HelmFunctions;
import dev.slipway.template.sprig.Sprig;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a template, it is executed or refused in an orderly way. */
class AnyTextTest {

    private static final Functions FUNCTIONS = Sprig.functions(Clock.systemUTC(), new SecureRandom())
            .plus(HelmFunctions.functions())
            .without("genPrivateKey", "genCA", "genSelfSignedCert", "derivePassword", "bcrypt", "htpasswd");
    private static final Options OPTIONS =
            Options.standard().with(new Limits(20_000, 20_000, 20, Duration.ofSeconds(5)));

    private static final String PIECES =
            "{{~}}~{{-~-}}~ ~x~.~.a~.m.k~.n~$~$x~:=~=~,~(~)~|~if~else~end~range~with~define"
                    + "~template~block~break~continue~\"t\"~`r`~'c'~1~0x~-2.5e3~nil~true~/*~*/~print~index~dict~list~{{end}}"
                    + "~{{else}}~{{if .a}}~{{range $i, $e := .l}}~{{$x := 1}}~\n~\u00e9~\\~\"";
    private static final String VALUES = ".a~.l~.m~.n~.none~nil~0~-1~3~99999999999~1.5~-0.0~\"\"~\"text\"~\"1h\""
            + "~\"2006-01-02\"~\"%d %s\"~\"[a\"~true~(dict)~(list 1 2)~(now)~(semver \"1.2.3\")~(print \"\\xff\")";

    @Property(tries = 1500)
    void piecesOfTemplatesInAnyOrder(@ForAll("pieces") List<String> pieces) {
        executedOrRefused(String.join("", pieces));
    }

    @Property(tries = 3000)
    void anyFunctionOnAnyValues(@ForAll("names") String name, @ForAll("values") List<String> values) {
        executedOrRefused("{{" + name + " " + String.join(" ", values) + "}}");
    }

    private static void executedOrRefused(String text) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("a", 1L);
        data.put("l", List.of("x", 2.5, false));
        data.put("m", new LinkedHashMap<>(Map.of("k", "v")));
        data.put("n", null);
        try {
            assertThat(Template.parse("t", text, FUNCTIONS, OPTIONS).execute(data))
                    .isNotNull();
        } catch (TemplateException refused) {
            assertThat(refused.getMessage()).startsWith("template: t");
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(PIECES.split("~")).list().ofMaxSize(14);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(FUNCTIONS.names());
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.of(VALUES.split("~")).list().ofMaxSize(5);
    }
}
