package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.CIDR;
import static dev.slipway.expression.kubernetes.Parameter.IP;
import static dev.slipway.expression.kubernetes.Parameter.TEXT;

import dev.cel.common.types.SimpleType;

/** Functions of IP networks. */
final class Networks {

    private Networks() {}

    static void declare(Library library) {
        library.global("cidr", "string_to_cidr", CIDR.type(), a -> Network.of((String) a[0]), TEXT);
        library.global("isCIDR", "is_cidr", SimpleType.BOOL, a -> Network.isOne((String) a[0]), TEXT);
        library.global("string", "cidr_to_string", SimpleType.STRING, a -> one(a).text(), CIDR);
        library.member("ip", "cidr_ip", IP.type(), a -> one(a).address(), CIDR);
        library.member("masked", "cidr_masked", CIDR.type(), a -> one(a).masked(), CIDR);
        library.member("prefixLength", "cidr_prefix_length", SimpleType.INT, a -> (long) one(a).prefix(), CIDR);
        contains(library);
    }

    private static void contains(Library library) {
        library.member(
                "containsIP",
                "cidr_contains_ip_string",
                SimpleType.BOOL,
                a -> one(a).contains(Address.of((String) a[1])),
                CIDR,
                TEXT);
        library.member(
                "containsIP", "cidr_contains_ip_ip", SimpleType.BOOL, a -> one(a).contains((Address) a[1]), CIDR, IP);
        library.member(
                "containsCIDR",
                "cidr_contains_cidr_string",
                SimpleType.BOOL,
                a -> one(a).contains(Network.of((String) a[1])),
                CIDR,
                TEXT);
        library.member(
                "containsCIDR",
                "cidr_contains_cidr",
                SimpleType.BOOL,
                a -> one(a).contains((Network) a[1]),
                CIDR,
                CIDR);
    }

    private static Network one(Object... arguments) {
        return (Network) arguments[0];
    }
}
