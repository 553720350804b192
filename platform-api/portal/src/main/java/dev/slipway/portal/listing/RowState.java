package dev.slipway.portal.listing;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How an object stands, in one word that means the same for every kind. */
public enum RowState {
    /** Somebody has to look: it says that something is wrong. */
    FAILED("Failed"),
    /** On its way, or waiting for something that may still come. */
    PROGRESSING("Progressing"),
    /** Deletion was asked for. */
    DELETING("Deleting"),
    /** It has not said anything yet. */
    UNKNOWN("Unknown"),
    READY("Ready");

    private final String word;

    RowState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Return the state of that word, in any case; another word is INVALID. */
    public static RowState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "state: \"" + word + "\" is none of "
                                + Arrays.stream(values()).map(RowState::word).collect(Collectors.joining(", "))));
    }
}
