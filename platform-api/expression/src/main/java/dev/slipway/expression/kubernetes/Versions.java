package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.BOOL;
import static dev.slipway.expression.kubernetes.Parameter.SEMVER;
import static dev.slipway.expression.kubernetes.Parameter.TEXT;

import dev.cel.common.types.SimpleType;

/** Functions of versions. */
final class Versions {

    private Versions() {}

    static void declare(Library library) {
        library.global("semver", "string_to_semver", SEMVER.type(), a -> Version.of((String) a[0]), TEXT);
        library.global("semver", "string_bool_to_semver", SEMVER.type(), Versions::parsed, TEXT, BOOL);
        library.global("isSemver", "is_semver_string", SimpleType.BOOL, a -> isOne(a[0], false), TEXT);
        library.global("isSemver", "is_semver_string_bool", SimpleType.BOOL, a -> isOne(a[0], a[1]), TEXT, BOOL);
        library.member("major", "semver_major", SimpleType.INT, a -> one(a).major(), SEMVER);
        library.member("minor", "semver_minor", SimpleType.INT, a -> one(a).minor(), SEMVER);
        library.member("patch", "semver_patch", SimpleType.INT, a -> one(a).patch(), SEMVER);
        library.member("isGreaterThan", "semver_is_greater_than", SimpleType.BOOL, a -> order(a) > 0, SEMVER, SEMVER);
        library.member("isLessThan", "semver_is_less_than", SimpleType.BOOL, a -> order(a) < 0, SEMVER, SEMVER);
        library.member("compareTo", "semver_compare_to", SimpleType.INT, Versions::order, SEMVER, SEMVER);
    }

    private static Version parsed(Object... arguments) {
        String text = (String) arguments[0];
        return Boolean.TRUE.equals(arguments[1]) ? Version.tolerant(text) : Version.of(text);
    }

    private static boolean isOne(Object text, Object tolerant) {
        try {
            return parsed(text, tolerant) != null;
        } catch (IllegalArgumentException | ArithmeticException none) {
            return false;
        }
    }

    private static Version one(Object... arguments) {
        return (Version) arguments[0];
    }

    private static long order(Object... arguments) {
        return one(arguments).compareTo((Version) arguments[1]);
    }
}
