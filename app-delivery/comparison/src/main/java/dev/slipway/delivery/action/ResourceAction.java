package dev.slipway.delivery.action;

import java.util.List;

/**
 * Something that can be done with an object now.
 *
 * @param disabled whether it makes no sense in the object's present state
 * @param displayName what people read; empty for the name
 * @param parameters what the script can be told
 */
public record ResourceAction(String name, boolean disabled, String displayName, List<Parameter> parameters) {

    public ResourceAction {
        parameters = List.copyOf(parameters);
    }

    /** One parameter, and what it is when nobody says so. */
    public record Parameter(String name, String otherwise) {}
}
