package dev.slipway.template.sprig;

import dev.slipway.template.Functions;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoNumber;

/** Types: conversions and questions about them. */
final class ConversionFunctions {

    private static final int OCTAL = 8;

    static final Functions FUNCTIONS = Functions.NONE
            .with("atoi", "string", a -> atoi(a.text(0)))
            .with("int", "any", a -> Casts.integer(a.any(0)))
            .with("int64", "any", a -> Casts.whole(a.any(0)))
            .with("float64", "any", a -> Casts.floating(a.any(0)))
            .with("toDecimal", "any", a -> octal(GoFormat.value(a.any(0))))
            .with("toString", "any", a -> Casts.text(a.any(0)))
            .withShallow("typeOf", "any", a -> GoFormat.typeName(a.any(0)))
            .withShallow("typeIs", "string any", a -> a.text(0).equals(GoFormat.typeName(a.any(1))))
            .withShallow("typeIsLike", "string any", a -> isLike(a.text(0), GoFormat.typeName(a.any(1))))
            .withShallow("kindOf", "any", a -> GoFormat.kindName(a.any(0)))
            .withShallow("kindIs", "string any", a -> a.text(0).equals(GoFormat.kindName(a.any(1))))
            .with("deepEqual", "any any", a -> Sameness.isSame(a.any(0), a.any(1)));

    private ConversionFunctions() {}

    private static boolean isLike(String target, String type) {
        return target.equals(type) || ("*" + target).equals(type);
    }

    private static Object atoi(String text) {
        try {
            long whole = GoNumber.parseClosest(text);
            return whole == (int) whole ? (Object) (int) whole : (Object) whole;
        } catch (IllegalArgumentException noNumber) {
            return 0;
        }
    }

    private static long octal(String text) {
        try {
            return text.startsWith("_") ? 0 : Long.parseLong(text, OCTAL);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
