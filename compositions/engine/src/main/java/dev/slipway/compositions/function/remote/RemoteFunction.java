package dev.slipway.compositions.function.remote;

import com.google.protobuf.CodedOutputStream;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.message.RequestMessages;
import dev.slipway.compositions.function.message.ResponseMessages;
import io.crossplane.fn.proto.v1.FunctionRunnerServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A function behind a connection. Failures of the call are faults with a message that says what to look at. */
final class RemoteFunction implements CompositionFunction {

    private static final MethodDescriptor<
                    io.crossplane.fn.proto.v1.RunFunctionRequest, io.crossplane.fn.proto.v1.RunFunctionResponse>
            V1 = FunctionRunnerServiceGrpc.getRunFunctionMethod();

    /** The same messages under the name that functions for Crossplane before 1.17 serve. */
    private static final MethodDescriptor<
                    io.crossplane.fn.proto.v1.RunFunctionRequest, io.crossplane.fn.proto.v1.RunFunctionResponse>
            V1BETA1 = V1.toBuilder()
                    .setFullMethodName("apiextensions.fn.proto.v1beta1.FunctionRunnerService/RunFunction")
                    .build();

    private final String name;
    private final String target;
    private final Supplier<? extends Channel> channel;
    private final Duration deadline;
    private final ResponseCache cache;

    RemoteFunction(
            String name, String target, Supplier<? extends Channel> channel, Duration deadline, ResponseCache cache) {
        this.name = name;
        this.target = target;
        this.channel = channel;
        this.deadline = deadline;
        this.cache = cache;
    }

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        var message = tagged(RequestMessages.message(request));
        String tag = message.getMeta().getTag();
        String function = name + "@" + target;
        Optional<io.crossplane.fn.proto.v1.RunFunctionResponse> remembered = cache.get(function, tag);
        if (remembered.isPresent()) {
            return ResponseMessages.response(remembered.get());
        }
        var response = call(message);
        cache.put(function, tag, response);
        return ResponseMessages.response(response);
    }

    private io.crossplane.fn.proto.v1.RunFunctionResponse call(io.crossplane.fn.proto.v1.RunFunctionRequest message) {
        try {
            return call(V1, message);
        } catch (StatusRuntimeException problem) {
            if (problem.getStatus().getCode() != Status.Code.UNIMPLEMENTED) {
                throw RemoteFaults.of(name, target, problem);
            }
        }
        try {
            return call(V1BETA1, message);
        } catch (StatusRuntimeException problem) {
            throw RemoteFaults.of(name, target, problem);
        }
    }

    private <Q, A> A call(MethodDescriptor<Q, A> method, Q message) {
        CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
        return ClientCalls.blockingUnaryCall(channel.get(), method, options, message);
    }

    /** Return the request with a tag that is a hash of all the rest. */
    private static io.crossplane.fn.proto.v1.RunFunctionRequest tagged(
            io.crossplane.fn.proto.v1.RunFunctionRequest message) {
        var untagged = message.toBuilder();
        untagged.getMetaBuilder().clearTag();
        var tagged = message.toBuilder();
        tagged.getMetaBuilder().setTag(hash(untagged.build()));
        return tagged.build();
    }

    private static String hash(io.crossplane.fn.proto.v1.RunFunctionRequest message) {
        byte[] bytes = new byte[message.getSerializedSize()];
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.useDeterministicSerialization();
            message.writeTo(out);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every Java runtime has SHA-256", problem);
        }
    }
}
