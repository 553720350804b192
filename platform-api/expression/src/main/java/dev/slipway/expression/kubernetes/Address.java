package dev.slipway.expression.kubernetes;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import java.net.InetAddress;

/** An IP address. */
record Address(InetAddress address) {

    /** Return the address; one with a zone, and one of IPv4 in the form of IPv6, is none. */
    static Address of(String text) {
        if (text.contains("%") || !InetAddresses.isInetAddress(text)) {
            throw new IllegalArgumentException("IP Address \"" + text + "\" parse error during conversion from string");
        }
        InetAddress address = InetAddresses.forString(text);
        if (address instanceof Inet4Address && text.contains(":")) {
            throw new IllegalArgumentException("IPv4-mapped IPv6 address \"" + text + "\" is not allowed");
        }
        return new Address(address);
    }

    static boolean isOne(String text) {
        try {
            return of(text) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    long family() {
        return address instanceof Inet4Address ? 4 : 6;
    }

    int bits() {
        return address.getAddress().length * Byte.SIZE;
    }

    String text() {
        return InetAddresses.toAddrString(address);
    }

    boolean isGlobalUnicast() {
        return !address.isAnyLocalAddress()
                && !text().equals("255.255.255.255")
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress()
                && !address.isLinkLocalAddress();
    }
}
