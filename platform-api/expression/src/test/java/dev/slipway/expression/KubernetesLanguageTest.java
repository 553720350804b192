package dev.slipway.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API server's own functions say of these values. */
class KubernetesLanguageTest {

    private static final Language LANGUAGE = Language.kubernetes().withTyped(Map.of("self", ValueType.TEXT));

    private static Object evaluate(String expression, String self) {
        return LANGUAGE.compile(expression).evaluate(Map.of("self", self));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "quantity(self).isGreaterThan(quantity('1k'))            | 1Ki     | true",
                "quantity(self) == quantity('1')                         | 1000m   | true",
                "quantity(self).isInteger()                              | 1000m   | false",
                "quantity(self).isInteger()                              | 1Ei     | false",
                "quantity(self).add(quantity('500m')).asApproximateFloat() == 2.0 | 1.5 | true",
                "quantity(self).sub(1).asInteger() == 999                | 1k      | true",
                "sign(quantity(self)) == -1                              | -5Mi    | true",
                "isQuantity(self)                                        | 1K      | false",
                "isQuantity(self)                                        | 1e3     | true",
                "url(self).getHostname() == '::1' && url(self).getPort() == '80' | http://[::1]:80/x | true",
                "url(self).getEscapedPath() == '/a%20b'                  | https://h/a b | true",
                "url(self).getQuery() == {'x': ['1', '2']}               | /p?x=1&x=2 | true",
                "isURL(self)                                             | h/x     | false",
                "isURL(self)                                             | http://h:80:90/ | false",
                "ip(self).family() == 6 && ip(self).isLinkLocalUnicast() | fe80::1 | true",
                "ip.isCanonical(self)                                    | 2001:DB8::1 | false",
                "isIP(self)                                              | ::ffff:1.2.3.4 | false",
                "isIP(self)                                              | 01.2.3.4 | false",
                "string(ip(self)) == '2001:db8::1'                       | 2001:db8:0:0::1 | true",
                "cidr(self).containsIP('10.1.2.3')                       | 10.0.0.0/8 | true",
                "cidr(self).containsCIDR('10.1.0.0/16')                  | 10.0.0.0/8 | true",
                "string(cidr(self).masked()) == '10.0.0.0/8'             | 10.1.2.3/8 | true",
                "isCIDR(self)                                            | 10.0.0.0/08 | false",
                "semver(self).isLessThan(semver('1.2.3'))                | 1.2.3-rc.1 | true",
                "semver(self) == semver('1.2.3+b')                       | 1.2.3+a | true",
                "isSemver(self)                                          | v1.2    | false",
                "semver(self, true).minor() == 2                         | v1.2    | true",
                "format.dns1123Label().validate(self).hasValue()         | -a      | true",
                "format.dns1123Label().validate(self).hasValue()         | a-b     | false",
                "format.named('qualifiedName').value().validate(self).hasValue() | a.b/C_d | false",
                "format.named(self).hasValue()                           | colour  | false",
                "self.find('[0-9]+') == '12'                             | a12b3   | true",
                "self.findAll('[0-9]+', 1) == ['12']                     | a12b3   | true",
                "self.findAll('a*').size() == 2                          | baa     | true",
                "self.split(',').isSorted()                              | a,b,a   | false",
                "self.split(',').max() == 'b'                            | a,b,a   | true",
                "self.split(',').lastIndexOf('a') == 2                   | a,b,a   | true",
                "[1, 2, 3].sum() == 6 && [duration('1s')].sum() == duration('1s') | x | true",
                "sets.contains(self.split(','), ['b'])                   | a,b     | true",
                "self.split(',').all(i, v, i == 0 ? true : v == 'b')      | a,b     | true",
                "'%s %d'.format([self, 1]) == 'x 1'                      | x       | true",
            })
    void functions(String expression, String self, boolean expected) {
        assertThat(evaluate(expression, self)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantity(self)", "url(self).getHost()", "ip(self).family()", "cidr(self).prefixLength()"})
    void whatIsNoneIsAnError(String expression) {
        assertThatThrownBy(
                        () -> LANGUAGE.compile(expression + " == " + expression).evaluate(Map.of("self", "")))
                .isInstanceOf(ExpressionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 'a'].size() == 2",
                "self.matches('(')",
                "self.find('(') == ''",
                "timestamp('soon') == timestamp('soon')",
                "duration('long') == duration('long')",
                "cel.bind(x, self, x == 'a')",
                "base64.encode(b'a') == self",
                "omit()",
                "quantity(self).sign() == 1"
            })
    void expressionsThatKubernetesRefuses(String expression) {
        assertThatThrownBy(() -> LANGUAGE.compile(expression)).isInstanceOf(ExpressionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "size(self) > 1, 0",
        "quantity(self).isInteger(), 28",
        "ip(self).family() == 4, 30",
        "isSemver(self), 33"
    })
    void functionsAreOfAVersion(String expression, int minor) {
        assertThat(LANGUAGE.compile(expression).since()).isEqualTo(minor);
    }

    @Test
    void standardLanguageStaysAsItIs() {
        assertThatThrownBy(() -> Language.standard().compile("quantity('1')")).isInstanceOf(ExpressionException.class);
        assertThat(Language.standard().compile("size([1, 'a'])").evaluate(Map.of()))
                .isEqualTo(2L);
    }
}
