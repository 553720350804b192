package dev.slipway.delivery.lua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luaj.vm2.LuaError;

/** What Argo CD's Lua, gopher-lua, answers. */
class LuaLibraryTest {

    private static String run(String script) {
        return LuaSandbox.run(LuaSandbox.compile("test", script), Map.of()).tojstring();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "string.format('%.1f%%', 45.678)~45.7%",
                "string.format('%5.2f', 1.23456)~ 1.23",
                "string.format('%d', 3.7)~3",
                "string.format('%i', 5)~5",
                "string.format('%05d|%-5d|%5s', 4, 5, 'héé')~00004|5    |  héé",
                "string.format('%e', 12345.678)~1.234568e+04",
                "string.format('%g', 1e20)~1e+20",
                "string.format('%s %s', nil, true)~nil true",
                "string.format('%s %s', 'a')~a %!s(MISSING)",
                "string.format('%s', 1.5)~1.5",
                "string.format('%q', 'a\"b')~\"a\\\"b\"",
                "string.format('%x', 255)~ff",
                "('%d of %d'):format(1, 2)~1 of 2",
                "tostring(1/3)~0.3333333333333333",
                "tostring(0.1 + 0.2)~0.30000000000000004",
                "tostring(2^53)~9007199254740992",
                "tostring(1e-7)~1e-07",
                "tostring(nil)~nil",
                "tostring(setmetatable({}, {__tostring = function() return 'T' end}))~T",
                "table.getn({1, 2})~2",
                "table.maxn({1, 2, [5] = 3})~5",
                "(unpack({1, 2}))~1",
                "math.log10(100)~2",
                "math.floor(math.log(10) * 100)~230",
                "math.mod(7, 3)~1",
                "os.date('!*t', 86400).day~2",
                "os.date('!*t', 0).wday~5",
                "os.date('!%Y-%m-%d', 0)~1970-01-01",
                "select(2, pcall(function() error('boom', 0) end)):gsub('.*boom', 'boom')~boom"
            })
    void answersAsArgo(String expression, String answer) {
        assertThat(run("return " + expression)).isEqualTo(answer);
    }

    @Test
    void formatThatWouldFillTheMemoryIsRefused() {
        assertThatThrownBy(() -> run("return string.format('%999999d%999999d', 1, 1)"))
                .isInstanceOf(LuaError.class);
    }
}
