package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.IP;
import static dev.slipway.expression.kubernetes.Parameter.TEXT;

import dev.cel.common.types.SimpleType;
import java.util.function.Predicate;

/** Functions of IP addresses. */
final class Addresses {

    private Addresses() {}

    static void declare(Library library) {
        library.global("ip", "string_to_ip", IP.type(), a -> Address.of((String) a[0]), TEXT);
        library.global("isIP", "is_ip", SimpleType.BOOL, a -> Address.isOne((String) a[0]), TEXT);
        library.global(
                "ip.isCanonical",
                "ip_is_canonical",
                SimpleType.BOOL,
                a -> Address.of((String) a[0]).text().equals(a[0]),
                TEXT);
        library.global("string", "ip_to_string", SimpleType.STRING, a -> ((Address) a[0]).text(), IP);
        library.member("family", "ip_family", SimpleType.INT, a -> ((Address) a[0]).family(), IP);
        test(library, "isUnspecified", "ip_is_unspecified", one -> one.address().isAnyLocalAddress());
        test(library, "isLoopback", "ip_is_loopback", one -> one.address().isLoopbackAddress());
        test(library, "isLinkLocalMulticast", "ip_is_link_local_multicast", one -> one.address()
                .isMCLinkLocal());
        test(library, "isLinkLocalUnicast", "ip_is_link_local_unicast", one -> one.address()
                .isLinkLocalAddress());
        test(library, "isGlobalUnicast", "ip_is_global_unicast", Address::isGlobalUnicast);
    }

    private static void test(Library library, String name, String id, Predicate<Address> test) {
        library.member(name, id, SimpleType.BOOL, a -> test.test((Address) a[0]), IP);
    }
}
