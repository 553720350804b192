package dev.slipway.compositions.function.pt;

import dev.slipway.template.format.GoQuote;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of the input that does not make sense, in the form of Kubernetes' validation errors. */
record FieldError(Type type, String field, String badValue, String detail) {

    /** What is wrong with the field. */
    enum Type {
        REQUIRED("FieldValueRequired"),
        INVALID("FieldValueInvalid");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static FieldError required(String field, String detail) {
        return new FieldError(Type.REQUIRED, field, "", detail);
    }

    static FieldError invalid(String field, String value, String detail) {
        return new FieldError(Type.INVALID, field, value, detail);
    }

    static @Nullable FieldError in(String parent, @Nullable FieldError error) {
        return error == null
                ? null
                : new FieldError(error.type, parent + "." + error.field, error.badValue, error.detail);
    }

    /** Return the first error among the items, with its index. */
    static <T> @Nullable FieldError first(String list, List<T> items, Function<T, @Nullable FieldError> validation) {
        for (int i = 0; i < items.size(); i++) {
            FieldError error = validation.apply(items.get(i));
            if (error != null) {
                return in(list + "[" + i + "]", error);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return type == Type.REQUIRED
                ? field + ": Required value: " + detail
                : field + ": Invalid value: " + GoQuote.quote(badValue) + ": " + detail;
    }
}
