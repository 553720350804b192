package dev.slipway.delivery.lua;

import dev.slipway.template.format.GoFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.OneArgFunction;
import org.luaj.vm2.lib.TwoArgFunction;
import org.luaj.vm2.lib.VarArgFunction;

/**
 * What Argo CD's Lua, which is 5.1 on Go, has and ours has not, or has in another form: functions that went away after 5.1,
 * and texts of numbers as Go writes them.
 */
final class LuaLibrary {

    private static final Pattern PLACE = Pattern.compile("%([-+ #0]*[0-9]*(?:\\.[0-9]*)?)(.)", Pattern.DOTALL);
    private static final long LONGEST_TEXT = 1 << 20;

    private static final String WHOLE = "bcdoxXU";
    private static final String FLOATING = "eEfFgG";
    private static final String TRACE = "\nstack traceback:";
    private static final int DAYS_IN_WEEK = 7;

    private LuaLibrary() {}

    static void addTo(Globals globals) {
        globals.set("tostring", new ToText());
        globals.set("pcall", new Protected(globals.get("pcall")));
        LuaTable table = globals.get("table").checktable();
        globals.set("unpack", table.get("unpack"));
        table.set("getn", new Length());
        table.set("maxn", new Largest());
        globals.get("math").set("log10", new Logarithm());
        globals.get("math").set("mod", globals.get("math").get("fmod"));
    }

    /** Return {@code string.format}. */
    static LuaValue format() {
        return new Format();
    }

    /** Return {@code os.date}, which makes tables too. */
    static LuaValue date(LuaValue original) {
        return new Date(original);
    }

    static String text(LuaValue value) {
        if (value.type() != LuaValue.TNUMBER) {
            return value.tojstring();
        }
        return GoFormat.value(number(value));
    }

    private static Object number(LuaValue value) {
        double number = value.todouble();
        return number == (long) number ? (Object) (long) number : (Object) number;
    }

    private static final class ToText extends OneArgFunction {

        @Override
        public LuaValue call(LuaValue value) {
            LuaValue text = value.metatag(LuaValue.TOSTRING);
            if (!text.isnil()) {
                return text.call(value);
            }
            return value.type() == LuaValue.TSTRING ? value : LuaValue.valueOf(text(value));
        }
    }

    /** A failure's message is what it says; where it went through is nobody's business. */
    private static final class Protected extends VarArgFunction {

        private final LuaValue original;

        Protected(LuaValue original) {
            this.original = original;
        }

        @Override
        public Varargs invoke(Varargs arguments) {
            Varargs result = original.invoke(arguments);
            String message = result.toboolean(1) || !result.arg(2).isstring() ? "" : result.tojstring(2);
            int trace = message.indexOf(TRACE);
            return trace < 0
                    ? result
                    : LuaValue.varargsOf(LuaValue.FALSE, LuaValue.valueOf(message.substring(0, trace)));
        }
    }

    private static final class Length extends OneArgFunction {

        @Override
        public LuaValue call(LuaValue table) {
            return LuaValue.valueOf(table.checktable().length());
        }
    }

    private static final class Largest extends OneArgFunction {

        @Override
        public LuaValue call(LuaValue table) {
            double largest = 0;
            for (LuaValue key : table.checktable().keys()) {
                largest = key.type() == LuaValue.TNUMBER ? Math.max(largest, key.todouble()) : largest;
            }
            return LuaValue.valueOf(largest);
        }
    }

    private static final class Logarithm extends OneArgFunction {

        @Override
        public LuaValue call(LuaValue number) {
            return LuaValue.valueOf(Math.log10(number.checkdouble()));
        }
    }

    private static final class Format extends VarArgFunction {

        @Override
        public Varargs invoke(Varargs arguments) {
            List<@Nullable Object> values = new ArrayList<>();
            StringBuilder format = new StringBuilder();
            Matcher place = PLACE.matcher(arguments.checkjstring(1));
            int next = 2;
            while (place.find()) {
                char verb = place.group(2).charAt(0);
                if (verb != '%' && next <= arguments.narg()) {
                    values.add(value(arguments.arg(next), verb));
                    next++;
                }
                place.appendReplacement(
                        format, Matcher.quoteReplacement("%" + place.group(1) + (verb == 'i' ? 'd' : verb)));
            }
            place.appendTail(format);
            if (GoFormat.widest(format.toString(), values) > LONGEST_TEXT) {
                throw new LuaError("the format asks for more than " + LONGEST_TEXT + " characters");
            }
            return LuaValue.valueOf(GoFormat.sprintf(format.toString(), values.toArray()));
        }

        private static Object value(LuaValue value, char verb) {
            if (verb == 'd' || verb == 'i') {
                return (long) value.optdouble(0);
            }
            if (value.type() == LuaValue.TNUMBER) {
                if (WHOLE.indexOf(verb) >= 0) {
                    return (long) value.todouble();
                }
                return FLOATING.indexOf(verb) >= 0
                        ? (Object) value.todouble()
                        : verb == 's' || verb == 'q' ? text(value) : number(value);
            }
            return value.isboolean() && verb == 't' ? (Object) value.toboolean() : value.tojstring();
        }
    }

    private static final class Date extends TwoArgFunction {

        private final LuaValue original;

        Date(LuaValue original) {
            this.original = original;
        }

        @Override
        public LuaValue call(LuaValue format, LuaValue time) {
            String wanted = format.optjstring("%c");
            if (!wanted.equals("*t") && !wanted.equals("!*t")) {
                return original.call(format, time);
            }
            Instant instant = time.isnil() ? Instant.now() : Instant.ofEpochSecond(time.checklong());
            ZonedDateTime date = instant.atZone(ZoneOffset.UTC);
            LuaTable table = new LuaTable();
            table.set("year", date.getYear());
            table.set("month", date.getMonthValue());
            table.set("day", date.getDayOfMonth());
            table.set("hour", date.getHour());
            table.set("min", date.getMinute());
            table.set("sec", date.getSecond());
            table.set("wday", date.getDayOfWeek().getValue() % DAYS_IN_WEEK + 1);
            table.set("yday", date.getDayOfYear());
            table.set("isdst", LuaValue.FALSE);
            return table;
        }
    }
}
