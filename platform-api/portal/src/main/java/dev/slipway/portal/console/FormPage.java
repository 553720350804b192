package dev.slipway.portal.console;

import java.util.List;

/**
 * A form made of a golden path's schema.
 *
 * @param errors what was wrong with what was sent; empty at first
 */
public record FormPage(String title, String description, String action, List<Part> parts, List<String> errors) {

    /** A page of the schema. */
    public record Part(String title, List<FormField> fields) {}
}
