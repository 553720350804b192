package dev.slipway.compositions.catalog;

/** What a function can be used for, by the names that packages of functions state. */
public enum Capability {
    COMPOSITION("composition"),
    OPERATION("operation");

    private final String stated;

    Capability(String stated) {
        this.stated = stated;
    }

    String stated() {
        return stated;
    }
}
