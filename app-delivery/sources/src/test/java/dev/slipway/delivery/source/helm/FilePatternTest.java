package dev.slipway.delivery.source.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "env/*.yaml env/a.yaml true",
                "env/*.yaml env/b/a.yaml false",
                "env/**/a.yaml env/a.yaml true",
                "env/**/a.yaml env/b/c/a.yaml true",
                "env/** env/b/c/a.yaml true",
                "env/?.yaml env/a.yaml true",
                "env/[ab].yaml env/b.yaml true",
                "env/[!ab].yaml env/b.yaml false",
                "env/{a,b*}.yaml env/bc.yaml true",
                "env/a+.yaml env/aa.yaml false"
            })
    void starsStayInTheirDirectory(String pattern, String path, boolean matches) {
        assertThat(FilePattern.of(pattern).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"env/*.yaml; env", "*.yaml; ''", "a/b/**/c; a/b", "a/{b,c}/*; a"})
    void theDirectoryToLookIn(String pattern, String base) {
        assertThat(FilePattern.base(pattern)).isEqualTo(base);
    }
}
