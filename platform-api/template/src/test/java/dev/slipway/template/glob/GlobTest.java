package dev.slipway.template.glob;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest(name = "{0} and {1}: {2}, because {3}")
    @CsvSource(delimiter = '|', textBlock = """
            *               | anything/at/all | true  | without separators a star crosses slashes
            team-*          | team-a          | true  | a star matches the rest
            team-*          | team-           | true  | the rest may be empty
            team-?          | team-ab         | false | a question mark is one character
            {a,b}           | b               | true  | either alternative
            {a,b}           | c               | false | neither alternative
            {kube-*,argocd} | kube-public     | true  | alternatives hold globs
            {a,{b,c}}d      | cd              | true  | braces nest
            {a,b            | b               | true  | a brace that stays open ends with the pattern
            a,b             | a,b             | true  | a comma outside of braces is a comma
            a}              | a}              | true  | a brace that was not opened is itself
            [abc]           | b               | true  | a list of characters
            [!abc]          | b               | false | a negated list
            [a-c]           | b               | true  | a range
            [!a-c]          | d               | true  | a negated range
            [a-c            | a               | false | a bracket must be closed
            [a-cx]          | x               | false | a range and a list do not mix
            [c-a]           | b               | false | a range must not be empty
            \\*             | *               | true  | a backslash takes the star as it is
            \\*             | x               | false | and nothing else
            a.c             | abc             | false | a dot is a dot
            """)
    void withoutSeparators(String glob, String text, boolean expected, String why) {
        assertThat(Glob.matches(glob, text)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            https://host/*    | https://host/a   | true
            https://host/*    | https://host/a/b | false
            https://host/**   | https://host/a/b | true
            https://host/?/b  | https://host/a/b | true
            https://host?a    | https://host/a   | false
            """)
    void separatorsStopStars(String glob, String text, boolean expected) {
        assertThat(Glob.matches(glob, text, "/")).isEqualTo(expected);
    }

    @Test
    void hostilePatternsTakeLinearTime() {
        String glob = "*a".repeat(200);

        assertThat(Glob.matches(glob, "a".repeat(20_000) + "b")).isFalse();
    }

    @Test
    void brokenPatternsAreToldApart() {
        assertThat(Glob.parse("[", "")).isEmpty();
        assertThat(Glob.parse("[]", "")).isEmpty();
        assertThat(Glob.parse("a*", "")).isPresent();
    }
}
