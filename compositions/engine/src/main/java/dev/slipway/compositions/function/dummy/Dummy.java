package dev.slipway.compositions.function.dummy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.message.ResponseMessages;
import dev.slipway.template.format.GoJson;
import java.util.Map;

/**
 * The function itself. The response of the input, in proto3 JSON, is merged over the answer that passes everything through,
 * as protobuf merges messages: lists are appended, entries of maps replaced.
 */
public final class Dummy implements CompositionFunction {

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        Map<String, Object> wanted;
        try {
            wanted = FunctionInput.read(request, "v1beta1.Response", fields -> {
                Map<String, Object> response = fields.map("response");
                return response == null ? Map.<String, Object>of() : response;
            });
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(
                    request, "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage());
        }
        try {
            var overlay = io.crossplane.fn.proto.v1.RunFunctionResponse.newBuilder();
            JsonFormat.parser().merge(GoJson.encode(wanted), overlay);
            return ResponseMessages.response(ResponseMessages.message(RunFunctionResponse.to(request)).toBuilder()
                    .mergeFrom(overlay.build())
                    .build());
        } catch (InvalidProtocolBufferException problem) {
            return RunFunctionResponse.fatal(
                    request,
                    "cannot unmarshal RunFunctionResponse from *v1.RunFunctionRequest: " + problem.getMessage());
        }
    }
}
