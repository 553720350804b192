package dev.slipway.delivery.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest(name = "{0} and {1}: {2}, because {3}")
    @CsvSource(delimiter = '|', textBlock = """
            apps/*     | apps/a   | true  | a star is one level
            apps/*     | apps/a/b | false | and not two
            apps/**    | apps/a/b | false | two stars are no more than one
            a?c        | abc      | true  | any character
            a?c        | a/c      | false | but a slash
            [a-c]x     | bx       | true  | a range
            [^a-c]x    | dx       | true  | a negated range
            [!a-c]x    | bx       | true  | an exclamation mark is a character among others
            [ab        | a        | false | a bracket must be closed
            []a]       | a        | false | a set must not be empty
            [-a]       | a        | false | a hyphen must be escaped
            {a,b}      | a        | false | braces mean nothing
            {a,b}      | {a,b}    | true  | but themselves
            \\*        | *        | true  | a backslash takes the next character as it is
            """)
    void matches(String pattern, String text, boolean expected, String why) {
        assertThat(PathPattern.matches(pattern, text)).as(why).isEqualTo(expected);
    }
}
