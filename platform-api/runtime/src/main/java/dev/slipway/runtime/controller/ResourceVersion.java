package dev.slipway.runtime.controller;

import java.math.BigInteger;

/**
 * The version of an object in the API server's store. Versions of one kind are decimal numbers that grow with time
 * (Kubernetes, "API Concepts", resource versions); one that is no such number is neither older nor newer than any.
 */
record ResourceVersion(String text) {

    private static final int MOST_DIGITS = 40;

    boolean isOlderThan(ResourceVersion other) {
        return isNumber() && other.isNumber() && new BigInteger(text).compareTo(new BigInteger(other.text)) < 0;
    }

    private boolean isNumber() {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
