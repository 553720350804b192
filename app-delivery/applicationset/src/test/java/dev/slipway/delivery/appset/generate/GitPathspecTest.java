package dev.slipway.delivery.appset.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitPathspecTest {

    @ParameterizedTest(name = "{0} and {1}: {2}, because {3}")
    @CsvSource(delimiter = '|', textBlock = """
            a/b.json         | a/b.json     | true  | the path itself
            a                | a/b.json     | true  | a directory means all below it
            a/               | a/b.json     | true  | with or without a slash
            a                | ab           | false | but no other name
            a/*.json         | a/b/c.json   | true  | a star crosses slashes
            a/**/c.json      | a/x/y/c.json | true  | two stars as well
            a?b              | a/b          | true  | and a question mark
            a/[bc].json      | a/c.json     | true  | one of a set
            a/[!bc].json     | a/c.json     | false | none of a set
            a\\*             | a*           | true  | a star as it is
            :(glob)a/*.json  | a/b/c.json   | false | stars stop where the pathspec says so
            :(glob)**/c.json | a/b/c.json   | true  | but two of them do not
            :(glob)**/c.json | c.json       | true  | and match nothing, too
            """)
    void matches(String pathspec, String path, boolean expected, String why) {
        assertThat(GitPathspec.of(pathspec).matches(path)).as(why).isEqualTo(expected);
    }

    @Test
    void brokenOnesAreRefused() {
        assertThatThrownBy(() -> GitPathspec.of("[z-a]")).isInstanceOf(GenerationException.class);
    }
}
