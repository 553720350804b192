package dev.slipway.compositions.function.input;

import dev.slipway.compositions.function.RunFunctionRequest;
import java.util.Map;
import java.util.function.Function;

/** The input of a step as its function reads it. */
public final class FunctionInput {

    private FunctionInput() {}

    /**
     * Return what the reader makes of the input; an absent one is empty. The fields of every Kubernetes-like object
     * ({@code apiVersion}, {@code kind}, {@code metadata}) are known.
     *
     * @param type the Go type of the input, which error texts name
     * @throws InputException whose message is the SDK's
     */
    public static <T> T read(RunFunctionRequest request, String type, Function<Fields, T> reader) {
        try {
            return Fields.read(request.input() == null ? Map.of() : request.input(), "", fields -> {
                fields.text("apiVersion");
                fields.text("kind");
                fields.map("metadata");
                return reader.apply(fields);
            });
        } catch (InputException problem) {
            throw new InputException("cannot get function input *" + type
                    + " from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *" + type + ": "
                    + problem.getMessage());
        }
    }
}
