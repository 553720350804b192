package dev.slipway.expression.kubernetes;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** An IP network as it was written: its address may have bits behind the prefix. */
record Network(Address address, int prefix) {

    static Network of(String text) {
        int slash = text.lastIndexOf('/');
        String bits = text.substring(slash + 1);
        if (slash < 0 || !bits.matches("0|[1-9][0-9]{0,2}")) {
            throw refused(text);
        }
        Address address = Address.of(text.substring(0, slash));
        int prefix = Integer.parseInt(bits);
        if (prefix > address.bits()) {
            throw refused(text);
        }
        return new Network(address, prefix);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "network address parse error during conversion from string: \"" + text + "\" is no network");
    }

    static boolean isOne(String text) {
        try {
            return of(text) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    boolean contains(Address other) {
        return other.bits() == address.bits() && masked(other).equals(masked(address));
    }

    boolean contains(Network other) {
        return contains(other.address) && prefix <= other.prefix;
    }

    Network masked() {
        return new Network(masked(address), prefix);
    }

    private Address masked(Address given) {
        byte[] bytes = given.address().getAddress();
        for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        try {
            return new Address(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    String text() {
        return InetAddresses.toAddrString(address.address()) + "/" + prefix;
    }
}
