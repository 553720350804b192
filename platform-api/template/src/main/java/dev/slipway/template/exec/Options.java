package dev.slipway.template.exec;

import dev.slipway.template.Limits;
import dev.slipway.template.parse.Delimiters;

/** How a template is read and executed. */
public record Options(Delimiters delimiters, MissingKey missingKey, Limits limits) {

    public static Options standard() {
        return new Options(Delimiters.STANDARD, MissingKey.DEFAULT, Limits.standard());
    }

    public Options withDelimiters(String left, String right) {
        return new Options(new Delimiters(left, right), missingKey, limits);
    }

    public Options with(MissingKey value) {
        return new Options(delimiters, value, limits);
    }

    public Options with(Limits value) {
        return new Options(delimiters, missingKey, value);
    }

    /**
     * Return these with what an option string of Go says, such as {@code missingkey=zero}. One that Go does not know is an
     * {@link IllegalArgumentException} in Go's words.
     */
    public Options with(String option) {
        return switch (option) {
            case "missingkey=default", "missingkey=invalid" -> with(MissingKey.DEFAULT);
            case "missingkey=zero" -> with(MissingKey.ZERO);
            case "missingkey=error" -> with(MissingKey.ERROR);
            case "" -> throw new IllegalArgumentException("empty option string");
            default -> throw new IllegalArgumentException("unrecognized option: " + option);
        };
    }
}
