package dev.slipway.expression.kubernetes;

import java.util.function.Predicate;

/** A format of texts that has a name. */
record NamedFormat(String name, Predicate<String> test) {

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedFormat format && name.equals(format.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
