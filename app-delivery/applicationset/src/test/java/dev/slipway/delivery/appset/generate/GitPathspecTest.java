package dev.slipway.delivery.appset.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        :(glob)a**/c     | axy/c        | true  | two stars beside something else are one
        :(glob)a**c      | a/b/c        | false | and stop at slashes
        :(glob)a/**      | a/b/c        | true  | all below
        ./a//b/../c.json | a/c.json     | true  | paths are cleaned
        a/[[:lower:]]    | a/x          | true  | a class of characters
        a/[[:lower:]]    | a/X          | false | and what is not in it
        a/[z-a]          | a/b          | false | an empty range is nothing
        a/[b             | a/b          | false | a set without an end is nothing
        a/[b             | a/[b         | true  | but the path itself is
        :(icase)A/B      | a/b          | true  | case is ignored
        :(literal)a*     | ab           | false | a star is a star
        :/a              | a/b          | true  | from the top
        :!a              | a/b          | false | all but
        :(exclude)a      | b            | true  | this one is not
        :(top,glob)*.c   | a/b.c        | false | several words
        """)
    void matches(String pathspec, String path, boolean expected, String why) {
        assertThat(GitPathspec.of(pathspec).matches(path)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {":(glob", ":(nothing)a", "../a", "a/../../b"})
    void brokenOnesAreRefused(String pathspec) {
        assertThatThrownBy(() -> GitPathspec.of(pathspec))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(pathspec);
    }
}
