package dev.slipway.cluster.topology.schema;

/**
 * What is wrong with one field, in the terms of Kubernetes' API machinery.
 *
 * @param type such as {@code FieldValueInvalid}
 * @param field the path
 * @param value the value as the message shows it; empty where the message shows none
 * @param detail what is wrong
 */
public record FieldError(String type, String field, String value, String detail) {

    public static FieldError invalid(String field, String value, String detail) {
        return new FieldError("FieldValueInvalid", field, value, detail);
    }

    public static FieldError wrongType(String field, String value, String detail) {
        return new FieldError("FieldValueTypeInvalid", field, value, detail);
    }

    public static FieldError required(String field, String detail) {
        return new FieldError("FieldValueRequired", field, "", detail);
    }

    public static FieldError forbidden(String field, String detail) {
        return new FieldError("FieldValueForbidden", field, "", detail);
    }

    public static FieldError notSupported(String field, String value, String detail) {
        return new FieldError("FieldValueNotSupported", field, value, detail);
    }

    public static FieldError tooMany(String field, String value, String detail) {
        return new FieldError("FieldValueTooMany", field, value, detail);
    }

    public static FieldError tooLong(String field, String detail) {
        return new FieldError("FieldValueTooLong", field, "", detail);
    }

    public static FieldError internal(String field, String detail) {
        return new FieldError("InternalError", field, "", detail);
    }

    /** Return the same error with another value to show, where it shows one. */
    public FieldError withValue(String other) {
        return value.isEmpty() ? this : new FieldError(type, field, other, detail);
    }

    /** Return the same error of another field. */
    public FieldError at(String other) {
        return new FieldError(type, other, value, detail);
    }

    /** Return the message with field and value. */
    public String message() {
        String kind =
                switch (type) {
                    case "FieldValueRequired" -> "Required value";
                    case "FieldValueForbidden" -> "Forbidden";
                    case "FieldValueNotSupported" -> "Unsupported value";
                    case "FieldValueTooMany" -> "Too many";
                    case "FieldValueTooLong" -> "Too long";
                    case "FieldValueDuplicate" -> "Duplicate value";
                    case "InternalError" -> "Internal error";
                    default -> "Invalid value";
                };
        String shown = value.isEmpty() ? "" : ": \"" + value + "\"";
        return field + ": " + kind + shown + (detail.isEmpty() ? "" : ": " + detail);
    }
}
