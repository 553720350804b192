package dev.slipway.provider.aws.route53;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        "example.com, www, www.example.com",
        "example.com, www.example.com, www.example.com",
        "example.com, www.example.com., www.example.com",
        "example.com, example.com, example.com",
        "example.com, '', example.com",
        "example.com, notexample.com, notexample.com.example.com",
        "example.com, \\052.example.com., *.example.com",
    })
    void nameLiesWithinItsZone(String zone, String name, String whole) {
        assertThat(Names.within(zone, name)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {"TXT; v=spf1 -all; \"v=spf1 -all\"", "TXT; \"given\"; \"given\"", "A; 192.0.2.1; 192.0.2.1"})
    void onlyTextsAreQuoted(String type, String value, String written) {
        assertThat(Names.value(type, value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {"\"v=spf1 -all\"; v=spf1 -all", "192.0.2.1; 192.0.2.1", "\"one\" \"two\"; \"one\" \"two\""})
    void quotesOfASingleTextAreTakenAway(String seen, String plain) {
        assertThat(Names.unquoted(seen)).isEqualTo(plain);
    }
}
