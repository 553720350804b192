package dev.slipway.cluster.topology.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ipv4|01.2.3.4|true",
                "ipv4|::ffff:1.2.3.4|true",
                "ipv4|1.2.3.256|false",
                "ipv6|::ffff:1.2.3.4|true",
                "ipv6|1:::2|false",
                "cidr|10.0.0.0/33|false",
                "cidr|::ffff:1.2.3.4/96|true",
                "hostname|münchen.de|true",
                "hostname|a.b|false",
                "hostname|ex-ample|false",
                "hostname|1.2.3.4|false",
                "duration|2 hours|true",
                "duration|x1d|true",
                "duration|12a|false",
                "rgbcolor|rgb( 1 , 2 , 255 )|true",
                "rgbcolor|rgb(256,0,0)|false",
                "ssn|111 11 1111|true",
                "ssn|111111111|false",
                "creditcard|4111-1111-1111-1111|true",
                "creditcard|4111111111111112|false",
                "isbn|978-0-306-40615-7|true",
                "isbn10|080442957X|true",
                "isbn10|030640615X|false",
                "isbn13|9780306406158|false",
                "bsonobjectid|507f1f77bcf86cd79943901g|false",
                "k8s-short-name|a.b|false",
                "k8s-long-name|a.b|true",
                "email|A. B <a@b.c>|true",
                "email|a..b@c.d|false",
                "mac|001122334455|true",
                "mac|0:1:2:3:4:5|false",
                "uri|fe80::1%eth0|true",
                "uri|http://x:port/|false",
                "uri|http://a/%zz|false",
                "byte|``|false",
                "byte|aGk=|true",
                "date-time|2026-01-02T03:04Z|false",
                "date-time|2026-01-02t03:04:05,5z|true",
                "unheard-of|anything|true"
            })
    void acceptsWhatKubernetesAccepts(String format, String text, boolean accepted) {
        assertThat(Formats.accepts(format, text)).isEqualTo(accepted);
    }
}
