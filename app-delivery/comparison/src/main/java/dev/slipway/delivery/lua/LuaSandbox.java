package dev.slipway.delivery.lua;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LoadState;
import org.luaj.vm2.LuaClosure;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.compiler.LuaC;
import org.luaj.vm2.lib.DebugLib;
import org.luaj.vm2.lib.OneArgFunction;
import org.luaj.vm2.lib.OsLib;
import org.luaj.vm2.lib.PackageLib;
import org.luaj.vm2.lib.StringLib;
import org.luaj.vm2.lib.TableLib;
import org.luaj.vm2.lib.TwoArgFunction;
import org.luaj.vm2.lib.jse.JseBaseLib;
import org.luaj.vm2.lib.jse.JseMathLib;

/**
 * Runs Lua scripts of strangers: without files, processes, Java classes and other scripts, within limits of instructions,
 * time and memory, and without a trace for the next run.
 */
public final class LuaSandbox {

    private static final long INSTRUCTIONS = 2_000_000;
    private static final long TIME = TimeUnit.SECONDS.toNanos(1);
    private static final long BYTES = 64L << 20;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LOOK_EVERY = 256;
    private static final List<String> CLOSED = List.of(
            "dofile", "loadfile", "load", "loadstring", "print", "collectgarbage", "module", "package", "debug");
    private static final List<String> MODULES = List.of("os", "string", "table", "math");
    private static final List<String> CLOCK = List.of("time", "date", "difftime", "clock");
    private static final LuaTable STRINGS = strings();

    private LuaSandbox() {}

    /** A script that was compiled; it may be run by many threads. */
    public record Script(Prototype code) {}

    /** A limit was reached. No Lua code can catch it. */
    public static final class Exceeded extends Error {

        private static final long serialVersionUID = 1;

        Exceeded(String limit) {
            super(limit, null, false, false);
        }
    }

    /** Compile the script; a {@link LuaError} says where it is wrong. */
    public static Script compile(String name, String text) {
        Globals globals = new Globals();
        LoadState.install(globals);
        LuaC.install(globals);
        try {
            return new Script(globals.compilePrototype(new StringReader(text), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Run the script with these trees as global variables and return its first result. A {@link LuaError} says what is
     * wrong with it, {@link Exceeded} and {@link StackOverflowError} which limit it met.
     */
    public static LuaValue run(Script script, Map<String, ?> variables) {
        Globals globals = globals();
        variables.forEach((name, tree) -> globals.set(name, LuaTrees.value(tree)));
        return new LuaClosure(script.code(), globals).call();
    }

    private static Globals globals() {
        Globals globals = new Globals();
        globals.load(new JseBaseLib());
        globals.load(new PackageLib());
        globals.load(new TableLib());
        globals.load(new JseMathLib());
        globals.load(new Meter());
        LuaTable clock = new LuaTable();
        Globals outside = new Globals();
        outside.load(new PackageLib());
        outside.load(new OsLib());
        CLOCK.forEach(name -> clock.set(name, outside.get("os").get(name)));
        globals.set("os", clock);
        clock.set("date", LuaLibrary.date(clock.get("date")));
        globals.set("string", STRINGS);
        LuaLibrary.addTo(globals);
        CLOSED.forEach(name -> globals.set(name, LuaValue.NIL));
        globals.set("require", new Require(globals));
        return globals;
    }

    /** All scripts share the functions of texts, and the table that finds them: so nobody may change these. */
    private static LuaTable strings() {
        Globals globals = new Globals();
        globals.load(new PackageLib());
        globals.load(new StringLib());
        LuaTable open = globals.get("string").checktable();
        open.set("dump", LuaValue.NIL);
        open.set("format", LuaLibrary.format());
        open.set("rep", new Repeat(open.get("rep")));
        LuaTable strings = new Closed(open);
        LuaTable meta = new LuaTable();
        meta.set(LuaValue.INDEX, strings);
        LuaString.s_metatable = new Closed(meta);
        return strings;
    }

    /** Argo CD's scripts ask for the modules that are there anyway; no other is ever found. */
    private static final class Require extends OneArgFunction {

        private final Globals globals;

        Require(Globals globals) {
            this.globals = globals;
        }

        @Override
        public LuaValue call(LuaValue name) {
            String module = name.checkjstring();
            if (!MODULES.contains(module)) {
                throw new LuaError("module '" + module + "' not found");
            }
            return globals.get(module);
        }
    }

    private static final class Closed extends LuaTable {

        private boolean filled;

        Closed(LuaTable content) {
            for (LuaValue key : content.keys()) {
                super.rawset(key, content.get(key));
            }
            filled = true;
        }

        @Override
        public void rawset(LuaValue key, LuaValue value) {
            check();
            super.rawset(key, value);
        }

        @Override
        public void rawset(int key, LuaValue value) {
            check();
            super.rawset(key, value);
        }

        @Override
        public void set(LuaValue key, LuaValue value) {
            check();
            super.set(key, value);
        }

        @Override
        public void set(int key, LuaValue value) {
            check();
            super.set(key, value);
        }

        @Override
        public LuaValue setmetatable(LuaValue metatable) {
            throw new LuaError("this table cannot be changed");
        }

        private void check() {
            if (filled) {
                throw new LuaError("this table cannot be changed");
            }
        }
    }

    /** One call could fill the memory before anybody looks. */
    private static final class Repeat extends TwoArgFunction {

        private final LuaValue original;

        Repeat(LuaValue original) {
            this.original = original;
        }

        @Override
        public LuaValue call(LuaValue text, LuaValue times) {
            if ((long) text.checkstring().length() * times.checkint() > LONGEST_TEXT) {
                throw new Exceeded("a text is longer than " + LONGEST_TEXT);
            }
            return original.call(text, times);
        }
    }

    /** Looks at every instruction: the interpreter calls it because it looks like a debugger. */
    private static final class Meter extends DebugLib {

        private static final java.lang.management.ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final long deadline = System.nanoTime() + TIME;
        private final long allocated = allocated();
        private long instructions;

        @Override
        public void onInstruction(int pc, Varargs values, int top) {
            instructions++;
            if (instructions > INSTRUCTIONS) {
                throw new Exceeded("more than " + INSTRUCTIONS + " instructions");
            }
            if (instructions % LOOK_EVERY == 0) {
                if (System.nanoTime() > deadline) {
                    throw new Exceeded("more than a second");
                }
                if (allocated() - allocated > BYTES) {
                    throw new Exceeded("more than 64 MiB of memory");
                }
            }
        }

        @Override
        public void onCall(org.luaj.vm2.LuaFunction function) {}

        @Override
        public void onCall(LuaClosure closure, Varargs arguments, LuaValue[] stack) {}

        @Override
        public void onReturn() {}

        private static long allocated() {
            return THREADS instanceof com.sun.management.ThreadMXBean exact
                    ? exact.getThreadAllocatedBytes(Thread.currentThread().getId())
                    : 0;
        }
    }
}
