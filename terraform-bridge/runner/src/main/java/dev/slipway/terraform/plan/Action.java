package dev.slipway.terraform.plan;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;

/** What a plan does with one resource or output. The texts are the lists of the plan document, joined by slashes. */
public enum Action {
    NO_OP("no-op", " "),
    CREATE("create", "+"),
    READ("read", "<="),
    UPDATE("update", "~"),
    DELETE("delete", "-"),
    /** Replacement that first deletes. */
    DELETE_CREATE("delete/create", "-/+"),
    /** Replacement that first creates. */
    CREATE_DELETE("create/delete", "+/-"),
    /** The resource is let go of: it stays, and is no longer managed. */
    FORGET("forget", "."),
    /** The old one is let go of and a new one is made. */
    FORGET_CREATE("forget/create", "./+"),
    /** As {@link #FORGET_CREATE}, in the other order. */
    CREATE_FORGET("create/forget", "+/."),
    /** An ephemeral resource is opened for the time of the run. */
    OPEN("open", " ");

    private final String text;
    private final String symbol;

    Action(String text, String symbol) {
        this.text = text;
        this.symbol = symbol;
    }

    /** Return the action that a list of the document names; an unknown one is an INVALID fault, never "nothing". */
    static Action of(List<?> names, String address) {
        String joined = String.join("/", names.stream().map(String::valueOf).toList());
        for (Action action : values()) {
            if (action.text.equals(joined)) {
                return action;
            }
        }
        throw new FaultException(
                Fault.INVALID,
                "the plan does \"" + joined + "\" with " + address + ", which this version does not know; nothing of it"
                        + " can be reviewed, so it is not taken");
    }

    public String text() {
        return text;
    }

    /** Return the sign that stands before a resource in the text of a plan. */
    public String symbol() {
        return symbol;
    }

    /** Return whether something is done at all, to the world or to what is managed. */
    public boolean changes() {
        return this != NO_OP && this != OPEN;
    }

    public boolean isReplacement() {
        return this == DELETE_CREATE || this == CREATE_DELETE || this == FORGET_CREATE || this == CREATE_FORGET;
    }

    /** Return whether something that exists goes away. */
    public boolean destroys() {
        return this == DELETE || this == DELETE_CREATE || this == CREATE_DELETE;
    }

    boolean creates() {
        return this == CREATE || isReplacement();
    }

    boolean forgets() {
        return this == FORGET || this == FORGET_CREATE || this == CREATE_FORGET;
    }
}
