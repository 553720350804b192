package dev.slipway.compositions.function.remote;

import dev.slipway.compositions.catalog.FunctionCatalog;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.message.RequestMessages;
import dev.slipway.compositions.function.message.ResponseMessages;
import io.crossplane.fn.proto.v1.FunctionRunnerServiceGrpc;
import io.crossplane.fn.proto.v1.RunFunctionRequest;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that serves one of our functions as Crossplane's functions are served. Arguments: the function, {@code v1} or
 * {@code v1beta1}, and for TLS the files with certificate, key and the clients' authority. It prints its port, and how often
 * it was called as a result of every answer.
 */
final class FunctionServer {

    private static final String V1BETA1 = "apiextensions.fn.proto.v1beta1.FunctionRunnerService";

    private final CompositionFunction function;
    private final AtomicInteger calls = new AtomicInteger();

    private FunctionServer(CompositionFunction function) {
        this.function = function;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CompositionFunction function =
                FunctionCatalog.standard().find(arguments[0]).orElseThrow();
        Server server = Grpc.newServerBuilderForPort(0, credentials(arguments))
                .addService(new FunctionServer(function).service(arguments[1]))
                .build()
                .start();
        System.out.println("port " + server.getPort());
        server.awaitTermination();
    }

    private static ServerCredentials credentials(String[] arguments) throws IOException {
        return arguments.length < 5
                ? InsecureServerCredentials.create()
                : TlsServerCredentials.newBuilder()
                        .keyManager(new File(arguments[2]), new File(arguments[3]))
                        .trustManager(new File(arguments[4]))
                        .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                        .build();
    }

    private ServerServiceDefinition service(String version) {
        var method = FunctionRunnerServiceGrpc.getRunFunctionMethod();
        String service = version.equals("v1") ? FunctionRunnerServiceGrpc.SERVICE_NAME : V1BETA1;
        var named = method.toBuilder()
                .setFullMethodName(MethodDescriptor.generateFullMethodName(service, "RunFunction"))
                .build();
        return ServerServiceDefinition.builder(service)
                .addMethod(named, ServerCalls.asyncUnaryCall(this::run))
                .build();
    }

    private void run(
            RunFunctionRequest request, StreamObserver<io.crossplane.fn.proto.v1.RunFunctionResponse> answers) {
        if (request.getInput().getFieldsMap().containsKey("hang")) {
            return;
        }
        if (request.getInput().getFieldsMap().containsKey("break")) {
            answers.onError(Status.INTERNAL.withDescription("it broke").asRuntimeException());
            return;
        }
        RunFunctionResponse response = function.run(RequestMessages.request(request))
                .withResult(FunctionResult.normal("call " + calls.incrementAndGet()));
        answers.onNext(ResponseMessages.message(response));
        answers.onCompleted();
    }
}
