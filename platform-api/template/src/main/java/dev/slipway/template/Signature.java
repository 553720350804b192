package dev.slipway.template;

import java.util.Arrays;
import java.util.List;

/**
 * What a function takes.
 *
 * @param parameters the types in order; the last one stands for any number of arguments when {@code variadic}
 * @param variadic whether the last parameter may be given any number of times, or not at all
 */
public record Signature(List<Parameter> parameters, boolean variadic) {

    private static final String ELLIPSIS = "...";

    public Signature {
        parameters = List.copyOf(parameters);
        if (variadic && parameters.isEmpty()) {
            throw new IllegalArgumentException("nothing to repeat");
        }
    }

    /** Return the signature written as type words, as in {@code "int string"} or {@code "any any..."}. */
    public static Signature of(String words) {
        boolean variadic = words.endsWith(ELLIPSIS);
        String bare = variadic ? words.substring(0, words.length() - ELLIPSIS.length()) : words;
        List<Parameter> parameters = bare.isEmpty()
                ? List.of()
                : Arrays.stream(bare.split(" ", -1)).map(Parameter::of).toList();
        return new Signature(parameters, variadic);
    }

    /** Return how many arguments must be given at least. */
    public int fixed() {
        return variadic ? parameters.size() - 1 : parameters.size();
    }

    /** Return the type of the argument at the index, which the signature must allow. */
    public Parameter at(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }
}
