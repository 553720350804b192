package dev.slipway.scaffolder.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RendererTest {

    private static final Map<String, Object> VALUES =
            Map.of("values", Map.of("name", "web", "list", List.of("a", "b")));

    private final Renderer renderer = new Renderer(RenderOptions.standard());

    @Test
    void anErrorNamesReasonLineAndColumn() {
        assertThatThrownBy(() -> renderer.text("one\n${{ values.name | nonsense }}", VALUES))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("nonsense")
                .hasMessageNotContaining("unknown path");
        assertThatThrownBy(() -> renderer.text("one\n${{ values.name | }}", VALUES))
                .hasMessageContaining("Line 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${{ values.constructor }}",
                "${{ toString }}",
                "${{ constructor }}",
                "${{ values.__proto__ }}",
                "${{ values.list.constructor }}",
                "${{ values.list.map }}",
                "${{ values['const' + 'ructor'] }}",
                "${{ values[['constructor']] }}",
                "${{ range.constructor }}",
            })
    void nothingIsReachedThatIsNotThere(String template) {
        assertThat(renderer.text("[" + template + "]", VALUES)).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${{ range.call.constructor('return 1')() }}",
                "${{ values.name.repeat(9) }}",
                "${{ values.name | constructor }}",
                "${{ values.name | toString }}",
                "${{ values.name | nonsense }}",
                "{% include 'x' %}",
                "{% import 'x' as y %}",
                "${{ range }}",
                "${{ java.lang.System.exit(1) }}",
                "${{ Packages.java.lang.System.exit(1) }}",
                "${{ getClass().forName('java.lang.System') }}",
            })
    void whatIsNotAllowedIsAnError(String template) {
        assertThatThrownBy(() -> renderer.text(template, VALUES)).isInstanceOf(FaultException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for i in range(100000000) %}{% endfor %}",
                "{% for i in range(3000) %}{% for j in range(3000) %}x{% endfor %}{% endfor %}",
                "{% set s = 'xxxxxxxxxx' %}{% for i in range(60) %}{% set s = s + s %}{% endfor %}${{ s }}",
                "{% set s = ['x'] %}{% for i in range(60) %}{% set s = [s, s] %}{% endfor %}${{ s }}",
                "{% set s = ['x'] %}{% for i in range(60) %}{% set s = [s, s] %}{% endfor %}${{ s | dump }}",
                "{% macro m() %}${{ m() }}{% endmacro %}${{ m() }}",
                "${{ 'x' | center(100000000) }}",
                "${{ r/(a+)+b/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac') }}",
                "{% set s = 'x' | center(4000) %}${{ s | replace(r/ /g, s) | replace(r/ /g, s) }}",
            })
    void aTemplateThatDoesNotEndIsStopped(String template) {
        var limits = new RenderLimits(10_000, 1 << 20, 20_000_000, 1L << 29, Duration.ofSeconds(20));
        var bounded = new Renderer(RenderOptions.standard().with(limits));

        assertThatThrownBy(() -> bounded.text(template, VALUES)).isInstanceOf(FaultException.class);
        assertThat(bounded.text("${{ values.name }}", VALUES)).isEqualTo("web");
    }

    @Test
    void aLimitIsAnErrorEvenWhereOthersLeaveTheTextAsItIs() {
        var limits = new RenderLimits(10_000, 1 << 20, 1_000_000, 1L << 29, Duration.ofSeconds(20));
        var bounded = new Renderer(RenderOptions.standard().with(limits));

        assertThatThrownBy(() -> bounded.tree(Map.of("a", "${{ range(100000000) }}"), VALUES))
                .hasMessageContaining("steps");
    }

    @Test
    void templatesChangeCopies() {
        String push = "${{ values.list.push('c') }}";

        assertThat(renderer.value(push, VALUES)).isEqualTo(3L);
        assertThat(renderer.value(push, VALUES)).isEqualTo(3L);
    }

    @Test
    void sayingFailureAsksWhetherAStepHasFailed() {
        assertThat(renderer.value("${{ failure() }}", VALUES)).isEqualTo(false);
        renderer.fail();

        assertThat(renderer.value("${{ failure() }}", VALUES)).isEqualTo(true);
        assertThat(renderer.takeAsked()).isTrue();
        assertThat(renderer.takeAsked()).isFalse();
        assertThat(renderer.value("${{ always() and values.name }}", VALUES)).isEqualTo("web");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "${{ values.list.length }} ; 2",
                "` ${{- values.list.length }}` ; 2",
                "{# c #}${{ values.list.length }} ; 2",
                "{% if true %}${{ 2 }}{% endif %} ; `2`",
                "${{ r/x/g }} ; /x/g",
                "${{ values.nope }} ; `null`",
                "${{ values.nope if values.nope }} ; ``",
                "${{ values.list | pick(1) }} ; b",
                "${{ values | pick('nope.deep', 'd') }} ; d",
                "${{ 'a/b' | parseEntityRef({ defaultKind: 'x' }) | pick('namespace') }} ; a",
                "${{ 'github.com?owner=/a/&repo=b' | projectSlug }} ; a/b",
            })
    void anExpressionAloneKeepsItsType(String template, String value) {
        assertThat(String.valueOf(renderer.value(template, VALUES))).isEqualTo(value);
    }

    @Test
    void cookiecutterHasItsOwnMarksAndPythonsMethods() {
        var python = new Renderer(RenderOptions.standard().with(Syntax.COOKIECUTTER));
        Map<String, Object> values = Map.of("cookiecutter", Map.of("name", "web", "list", List.of("a", "b", "c")));

        assertThat(python.text("{{ cookiecutter.name }} ${{ 1 }}", values)).isEqualTo("web $1");
        assertThat(python.text("{{ cookiecutter.list[1:] }} {{ True }}", values))
                .isEqualTo("b,c true");
        assertThat(python.text("{{ cookiecutter.list | jsonify }}", values)).isEqualTo("[\"a\",\"b\",\"c\"]");
        assertThat(python.text("{% for k, v in cookiecutter.items() %}{{ k }};{% endfor %}", values))
                .contains("name;");
        assertThat(python.text("{{ cookiecutter.get('x', 'y') }}", values)).isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github.com?owner=acme&repo=web | github.com",
                "GITHUB.com?repo=web&owner=acme | github.com",
                "gitlab.com?project=12&repo=r | gitlab.com",
            })
    void repositoryUrlsNameTheirHost(String url, String host) {
        assertThat(RepoUrl.parse(url, Integrations.standard()).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"github.com?owner=acme", "example.com?owner=a&repo=b", "github.com/acme/web", "", "a b?", "%%%"})
    void aRepositoryUrlThatSaysTooLittleIsRefused(String url) {
        assertThatThrownBy(() -> RepoUrl.parse(url, Integrations.standard())).isInstanceOf(FaultException.class);
    }
}
