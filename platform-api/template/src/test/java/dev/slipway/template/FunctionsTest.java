package dev.slipway.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.format.TextMap;
import dev.slipway.template.helm.HelmFunctions;
import dev.slipway.template.sprig.Sprig;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of callers, of Helm, and those of Sprig whose answers depend on clock or chance. */
class FunctionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07.5Z"), ZoneOffset.UTC);
    private static final Functions ALL = Sprig.functions(CLOCK, new Random(1)).plus(HelmFunctions.functions());

    private static String execute(String text, @Nullable Object data) {
        return Template.parse("t", text, ALL, Options.standard()).execute(data);
    }

    private static Map<String, Object> data() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", 2L);
        inner.put("a", new ArrayList<>(List.of("x", 1.5)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("m", inner);
        data.put("text", "");
        return data;
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', nullValues = "error", textBlock = """
        {{.t.a}}                     | x
        {{index .t "none"}}.         | .
        {{printf "%T" .t}}           | map[string]string
        {{kindOf .t}} {{len .t}}     | map 1
        {{toJson .t}}                | {"a":"x"}
        {{range $k, $v := .t}}{{$k}}{{$v}}{{end}} | ax
        {{get .t "a"}}               | error
        {{dig "a" "d" .t}}           | error
        """)
    void mapsOfTextsAreOfATypeOfTheirOwn(String template, @Nullable String expected) {
        Map<String, Object> data = Map.of("t", new TextMap(Map.of("a", "x")));

        if (expected == null) {
            assertThatThrownBy(() -> execute(template, data)).hasMessageContaining("map[string]string");
        } else {
            assertThat(execute(template, data)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "error", textBlock = """
        {{typeOf (splitList ":" "a:b")}} {{typeOf (until 2)}} {{kindOf (until 2)}} | []string []int slice
        `{{printf "%T %#v" (sortAlpha (list "b" "a")) (seq 2 | splitList " ")}}` | []string []string{"1", "2"}
        {{typeOf (chunk 1 (list 1))}} {{typeOf (split ":" "a:b")}} | [][]interface {} map[string]string
        {{deepEqual (list "a") (splitList ":" "a")}} {{has "a" (splitList ":" "a")}} | false true
        {{toJson (regexFindAll "z" "a" -1)}} {{len (regexFindAll "z" "a" -1)}} | null 0
        {{toYaml (regexFindAll "z" "a" -1)}} {{toYaml 1000000.0}} | null 1000000
        {{genSelfSignedCert "a" (splitList ":" "10.0.0.1") nil 1}} | error
        {{deepCopy nil}}             | error
        {{dig "a" 1 "d" (dict)}}     | error
        {{urlParse "http://[::1"}}   | error
        {{urlParse "https://h:port/"}} | error
        {{urlJoin (dict "scheme" "db" "host" "h" "userinfo" "u:p@ss")}} | db://u:p%40ss@h
        {{(urlParse "//u:p%41s@h:1/a%20b").userinfo}} {{(urlParse "//u@h:1/a%20b").path}} | u:pAs /a b
        {{atoi "99999999999999999999"}} {{int64 1e19}} {{float64 "1_5"}} | 9223372036854775807 -9223372036854775808 15
        {{trim "\u00a0x\u2003"}}.    | x.
        `{{regexReplaceAll "a*" "baaac" "-"}} {{regexFindAll "" "\\U0001F600" -1 | len}}` | -b-c- 2
        {{regexReplaceAll "x(.)" "xyz" "$1é"}}. | z.
        {{camelcase "a- b"}} {{camelcase "_"}} {{snakecase "aÉ日b"}} {{kebabcase "İZ"}} | A-B __ a_é_日_b iz
        {{toJson (fromYaml "{a: 1e400, b: !mine 5}")}} | {"a":"1e400","b":"5"}
        {{(fromYaml "- a").Error}}   | error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}
        {{(fromYaml "a: .inf").Error}} | error converting YAML to JSON: json: unsupported value: +Inf
        `{{mustFromJson "\\"\\\\ud800\\"" | printf "%+q"}}` | "\\ufffd"
        """)
    void valuesAreOfTheTypesThatTheyHaveInGo(String template, @Nullable String expected) {
        if (expected == null) {
            assertThatThrownBy(() -> execute(template, null)).isInstanceOf(TemplateException.class);
        } else {
            assertThat(execute(template, null)).isEqualTo(expected);
        }
    }

    @Test
    void aMissingTextIsZeroAsAnEmptyOne() {
        Options zero = Options.standard().with("missingkey=zero");

        assertThat(Template.parse("t", "{{.t.none}}.{{.none}}", ALL, zero).execute(Map.of("t", new TextMap(Map.of()))))
                .isEqualTo(".<no value>");
    }

    @Test
    void callersAddFunctionsOfTheirOwn() {
        Functions own = Functions.NONE
                .with("shout", "string int...", a -> a.text(0) + "!".repeat(a.size() > 1 ? a.integer(1) : 1))
                .with("broken", "", a -> {
                    throw new FunctionException("out of order");
                });

        assertThat(Template.parse("t", "{{shout \"a\"}} {{\"b\" | shout}} {{shout \"c\" 3}}", own, Options.standard())
                        .execute(null))
                .isEqualTo("a! b! c!!!");
        assertThatThrownBy(() -> Template.parse("t", "\n {{broken}}", own, Options.standard())
                        .execute(null))
                .hasMessage("template: t:2:3: executing \"t\" at <broken>: error calling broken: out of order");
        assertThatThrownBy(() -> Template.parse("t", "{{shout 1}}", own, Options.standard())
                        .execute(null))
                .hasMessage("template: t:1:8: executing \"t\" at <1>: expected string; found 1");
        assertThatThrownBy(() -> Template.parse("t", "{{shout}}", own, Options.standard())
                        .execute(null))
                .hasMessage("template: t:1:2: executing \"t\" at <shout>: wrong number of args for shout: want at least"
                        + " 1 got 0");
    }

    @Test
    void ownFunctionsReplaceBuiltInOnes() {
        Functions own = Functions.NONE.with("len", "any", a -> "long");

        assertThat(Template.parse("t", "{{len 1}}", own, Options.standard()).execute(null))
                .isEqualTo("long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strin", "string  int", "..."})
    void signaturesOfUnknownTypesAreRefused(String signature) {
        assertThatThrownBy(() -> Signature.of(signature)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void setsOfFunctionsAreCombined() {
        Functions some = Functions.NONE.with("a", "", x -> 1).with("b", "", x -> 2);

        assertThat(some.without("a").names()).containsExactly("b");
        assertThat(some.plus(Functions.NONE.with("c", "", x -> 3)).names()).containsExactly("a", "b", "c");
        assertThat(ALL.names()).contains("upper", "tpl").doesNotContain("env", "expandenv", "lookup");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00a6',
            quoteCharacter = '\u00a7',
            value = {
                "{{toYaml .m}} \u00a6 a:\\n- x\\n- 1.5\\nb: 2",
                "{{toJson .m}} \u00a6 {\"a\":[\"x\",1.5],\"b\":2}",
                "{{(fromYaml \"a: yes\").a}} \u00a6 true",
                "{{typeOf (fromYaml \"a: 1\").a}} \u00a6 float64",
                "{{fromYaml \"a: b: c\"}} \u00a6 map[Error:error converting YAML to JSON: yaml: mapping values are not allowed in this context]",
                "{{fromYaml \"- 1\"}} \u00a6 map[Error:error unmarshaling JSON: while decoding JSON: json: cannot"
                        + " unmarshal array into Go value of type map[string]interface {}]",
                "{{fromYamlArray \"- 1\"}} \u00a6 [1]",
                "{{fromYamlArray \"a: 1\"}} \u00a6 [error unmarshaling JSON: while decoding JSON: json:"
                        + " cannot unmarshal object into Go value of type []interface {}]",
                "{{(fromJson \"{}\") | len}} \u00a6 0",
                "{{fromJson \"[\"}} \u00a6 map[Error:unexpected end of JSON input]",
                "{{fromJsonArray \"[1,2]\"}} \u00a6 [1 2]",
                "{{required \"needed\" .m.b}} \u00a6 2",
                "{{define \"x\"}}<{{.}}>{{end}}{{include \"x\" .m.b | indent 1}} \u00a6  <2>",
                "{{tpl \"{{.m.b}}{{include `y` .}}\" .}}{{define \"y\"}}!{{end}} \u00a6 2!",
                "{{tpl \"{{define `z`}}in{{end}}{{template `z`}}\" .}} \u00a6 in",
            })
    void helmsFunctionsAnswerAsHelms(String text, String wanted) {
        assertThat(execute(text, data())).isEqualTo(wanted.replace("\\n", "\n").replaceFirst("^<2>", " <2>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00a6',
            quoteCharacter = '\u00a7',
            value = {
                "{{required \"needed\" .text}} \u00a6 error calling required: needed",
                "{{required \"needed\" .none}} \u00a6 error calling required: needed",
                "{{include \"none\" .}} \u00a6 error calling include: template: no template \"none\" associated with"
                        + " template \"t\"",
                "{{tpl \"{{\" .}} \u00a6 error calling tpl: template: t:1: unclosed action",
                "{{define \"a\"}}{{.m.b.c}}{{end}}{{include \"a\" .}} \u00a6 error calling include: template: t:1:18:"
                        + " executing \"a\" at <.m.b.c>: can't evaluate field c in type interface {}",
            })
    void errorsOfHelmsFunctionsTellThePlace(String text, String message) {
        assertThatThrownBy(() -> execute(text, data()))
                .isInstanceOf(TemplateException.class)
                .hasMessageEndingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00a6',
            value = {
                "{{now}} \u00a6 2026-03-04 05:06:07.5 +0000 UTC",
                "{{now | unixEpoch}} \u00a6 1772600767",
                "{{now | date \"2006-01-02\"}} \u00a6 2026-03-04",
                "{{date \"15:04\" 0}} \u00a6 00:00",
                "{{date \"15:04\" \"x\"}} \u00a6 05:06",
                "{{htmlDate now}} \u00a6 2026-03-04",
                "{{ago 1772600707}} \u00a6 1m1s",
                "{{now | dateModify \"-1.5h\" | date \"15:04\"}} \u00a6 03:36",
                "{{durationRound (toDate \"2006-01-02\" \"2026-01-01\")}} \u00a6 2mo",
                "{{(now.AddDate 0 1 1).Day}} \u00a6 5",
                "{{now.Before (now.AddDate 1 0 0)}} \u00a6 true"
            })
    void datesAreThoseOfTheGivenClock(String text, String wanted) {
        assertThat(execute(text, null)).isEqualTo(wanted);
    }

    @Test
    void chanceIsGiven() {
        Functions same = Sprig.functions(CLOCK, new Random(7));
        Functions again = Sprig.functions(CLOCK, new Random(7));
        String text = "{{randAlphaNum 9}} {{uuidv4}} {{shuffle \"abcdef\"}} {{randInt 1 100}} {{randBytes 3}}";

        assertThat(Template.parse("t", text, same, Options.standard()).execute(null))
                .isEqualTo(Template.parse("t", text, again, Options.standard()).execute(null))
                .matches("[A-Za-z0-9]{9} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} [a-f]{6} [0-9]+ [A-Za-z0-9+/]{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ecdsa", "ed25519"})
    void certificatesAreSignedByTheirAuthority(String type) throws Exception {
        String pems = execute(
                "{{$key := genPrivateKey \"" + type + "\"}}{{$ca := genCAWithKey \"root\" 10"
                        + " $key}}{{$ca.Cert}}{{(genSignedCertWithKey \"host\" (list"
                        + " \"10.0.0.1\" \"::1\") (list \"a.example\") 5 $ca $key).Cert}}",
                null);
        var certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pems.getBytes(StandardCharsets.US_ASCII)));
        X509Certificate root = (X509Certificate) certificates.toArray()[0];
        X509Certificate host = (X509Certificate) certificates.toArray()[1];

        host.verify(root.getPublicKey());
        assertThat(root.getBasicConstraints()).isNotNegative();
        assertThat(host.getBasicConstraints()).isNegative();
        assertThat(host.getSubjectX500Principal().getName()).isEqualTo("CN=host");
        assertThat(host.getIssuerX500Principal()).isEqualTo(root.getSubjectX500Principal());
        assertThat(host.getNotAfter().toInstant()).isEqualTo("2026-03-09T05:06:07Z");
        assertThat(host.getSubjectAlternativeNames().toString()).contains("a.example", "10.0.0.1");
    }

    @Test
    void passwordsAreHashedWithTheirSalt() {
        assertThat(execute("{{htpasswd \"joe\" \"secret\"}}", null)).matches("joe:\\$2a\\$10\\$[./A-Za-z0-9]{53}");
        assertThat(execute("{{bcrypt (repeat 80 \"x\")}}", null)).contains("exceeds 72 bytes");
    }

    @Test
    void aTemplateTextIsUsedFromManyThreads() {
        Template template = Template.parse("t", "{{range $i, $x := .}}{{$i}}{{$x}}{{end}}", ALL, Options.standard());

        assertThat(java.util.stream.IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> template.execute(List.of("a", (long) i)))
                        .distinct())
                .hasSize(200);
    }
}
