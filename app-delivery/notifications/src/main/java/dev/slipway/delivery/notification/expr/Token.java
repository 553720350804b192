package dev.slipway.delivery.notification.expr;

/** A word of an expression and where it begins. */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        OPERATOR,
        END
    }

    boolean is(String operatorOrWord) {
        return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(operatorOrWord);
    }
}
