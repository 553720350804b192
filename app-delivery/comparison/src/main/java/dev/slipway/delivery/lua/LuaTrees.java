package dev.slipway.delivery.lua;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;

/**
 * Trees of maps, lists, texts, numbers and truth values as Lua's tables, and back. Lua has one kind of table: one that a
 * script makes is a list when it has the keys 1, 2, ... or none at all, as for Argo CD. What came in as a map goes out as
 * one, even when it is empty. Numbers are floating point in Lua. Pure.
 */
public final class LuaTrees {

    private static final double EXACT = 1L << 53;
    private static final int DEEPEST = 200;

    private LuaTrees() {}

    /** A table that is a map, whatever is in it. */
    private static final class MapTable extends LuaTable {}

    static LuaValue value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            LuaTable table = new MapTable();
            map.forEach((key, item) -> table.set(String.valueOf(key), value(item)));
            return table;
        }
        if (value instanceof List<?> list) {
            LuaTable table = new LuaTable();
            for (int i = 0; i < list.size(); i++) {
                table.set(i + 1, value(list.get(i)));
            }
            return table;
        }
        if (value instanceof Number number) {
            return LuaValue.valueOf(number.doubleValue());
        }
        if (value instanceof Boolean flag) {
            return LuaValue.valueOf(flag);
        }
        return value == null ? LuaValue.NIL : LuaValue.valueOf(String.valueOf(value));
    }

    /** Return what a script has given back; IllegalArgumentException for what is no tree. */
    public static @Nullable Object tree(LuaValue value) {
        return tree(value, 0);
    }

    /** Return the tree as it is after a way through Lua. */
    public static @Nullable Object throughLua(@Nullable Object tree) {
        return tree(value(tree));
    }

    private static @Nullable Object tree(LuaValue value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("tables are nested too deeply, or contain themselves");
        }
        if (value.istable()) {
            return table(value.checktable(), depth);
        }
        if (value.type() == LuaValue.TNUMBER) {
            return number(value.todouble());
        }
        if (value.isboolean()) {
            return value.toboolean();
        }
        if (value.isnil()) {
            return null;
        }
        if (value.type() == LuaValue.TSTRING) {
            return value.tojstring();
        }
        throw new IllegalArgumentException("a " + value.typename() + " is no data");
    }

    private static Object number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= EXACT;
        return whole ? (Object) (long) number : number;
    }

    private static Object table(LuaTable table, int depth) {
        int length = table.length();
        LuaValue[] keys = table.keys();
        if (keys.length == length && !(table instanceof MapTable)) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 1; i <= length; i++) {
                list.add(tree(table.get(i), depth + 1));
            }
            return list;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (LuaValue key : keys) {
            map.put(key.tojstring(), tree(table.get(key), depth + 1));
        }
        return map;
    }
}
