package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.INT;
import static dev.slipway.expression.kubernetes.Parameter.QUANTITY;
import static dev.slipway.expression.kubernetes.Parameter.TEXT;

import dev.cel.common.types.SimpleType;

/** Functions of quantities. */
final class Quantities {

    private Quantities() {}

    static void declare(Library library) {
        library.global("quantity", "string_to_quantity", QUANTITY.type(), a -> Amount.of((String) a[0]), TEXT);
        library.global("isQuantity", "is_quantity_string", SimpleType.BOOL, a -> isOne((String) a[0]), TEXT);
        library.global(
                "sign",
                "quantity_sign",
                SimpleType.INT,
                a -> (long) one(a).value().signum(),
                QUANTITY);
        library.member("isInteger", "quantity_is_integer", SimpleType.BOOL, a -> one(a).isInteger(), QUANTITY);
        library.member("asInteger", "quantity_get_int", SimpleType.INT, a -> one(a).toInteger(), QUANTITY);
        library.member(
                "asApproximateFloat",
                "quantity_get_float",
                SimpleType.DOUBLE,
                a -> one(a).value().doubleValue(),
                QUANTITY);
        compare(library);
        compute(library);
    }

    private static void compare(Library library) {
        library.member(
                "isGreaterThan",
                "quantity_is_greater_than",
                SimpleType.BOOL,
                a -> one(a).compareTo(other(a)) > 0,
                QUANTITY,
                QUANTITY);
        library.member(
                "isLessThan",
                "quantity_is_less_than",
                SimpleType.BOOL,
                a -> one(a).compareTo(other(a)) < 0,
                QUANTITY,
                QUANTITY);
        library.member(
                "compareTo",
                "quantity_compare_to",
                SimpleType.INT,
                a -> one(a).compareTo(other(a)),
                QUANTITY,
                QUANTITY);
    }

    private static void compute(Library library) {
        library.member("add", "quantity_add", QUANTITY.type(), a -> one(a).plus(other(a)), QUANTITY, QUANTITY);
        library.member("add", "quantity_add_int", QUANTITY.type(), a -> one(a).plus((Long) a[1]), QUANTITY, INT);
        library.member("sub", "quantity_sub", QUANTITY.type(), a -> one(a).minus(other(a)), QUANTITY, QUANTITY);
        library.member("sub", "quantity_sub_int", QUANTITY.type(), a -> one(a).minus((Long) a[1]), QUANTITY, INT);
    }

    private static boolean isOne(String text) {
        try {
            return Amount.of(text) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static Amount one(Object... arguments) {
        return (Amount) arguments[0];
    }

    private static Amount other(Object... arguments) {
        return (Amount) arguments[1];
    }
}
