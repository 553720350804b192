package dev.slipway.runtime.step;

import com.google.protobuf.util.Durations;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The way to a Temporal server that may be away at any time, also when this process starts: nothing here waits longer
 * than about two seconds, and after a failure questions are answered from memory for a moment. It finds the server again
 * by itself.
 */
public final class TemporalConnection implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration CIRCUIT_OPEN = Duration.ofMillis(1500);

    /** gRPC alone waits up to two minutes between attempts to connect. */
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    /** How long Temporal keeps what became of a step, in namespaces that we create. */
    private static final long RETENTION_DAYS = 7;

    private final String name;
    private final String namespace;
    private final UnaryOperator<WorkflowServiceStubsOptions.Builder> route;
    private final WorkflowServiceStubs quick;
    private final WorkflowClient client;
    private final Circuit circuit;
    private final DataConverter converter = DefaultDataConverter.newDefaultInstance();

    public TemporalConnection(TemporalTarget target) {
        this("Temporal at " + target.address(), target.namespace(), options -> options.setTarget(target.address())
                .setConnectionBackoffResetFrequency(RECONNECT));
    }

    private TemporalConnection(
            String name, String namespace, UnaryOperator<WorkflowServiceStubsOptions.Builder> route) {
        this.name = name;
        this.namespace = namespace;
        this.route = route;
        this.circuit = new Circuit(InstantSource.system(), CIRCUIT_OPEN);
        this.quick = WorkflowServiceStubs.newServiceStubs(options()
                .setRpcTimeout(DEADLINE)
                .setSystemInfoTimeout(DEADLINE)
                // The caller looks again anyway; the SDK would go on for ten seconds.
                .setRpcRetryOptions(RpcRetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(50))
                        .setExpiration(DEADLINE)
                        .build())
                .build());
        this.client = WorkflowClient.newInstance(quick, clientOptions());
    }

    /** Return a connection to a Temporal inside this process; whoever opened the channel closes it. */
    public static TemporalConnection over(ManagedChannel channel) {
        return new TemporalConnection(
                "the embedded Temporal", TemporalTarget.DEFAULT_NAMESPACE, options -> options.setChannel(channel));
    }

    /** Return what messages call it, such as {@code Temporal at 127.0.0.1:7233}. */
    public String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    /** Return what keeps Temporal from answering, in words for a person, as the last question found it. */
    public Optional<String> outage() {
        return circuit.current().map(this::explain);
    }

    /**
     * Ask Temporal right now whether it answers, whatever the last answers were, and create the namespace if it is
     * missing (a fresh or wiped server). Return what is wrong, if anything is.
     */
    public Optional<String> check() {
        return attempt(this::ensureNamespace).fold(ok -> Optional.empty(), Optional::of);
    }

    /** Ask something, unless the last answer was silence a moment ago. */
    <T> Answer<T> ask(Function<WorkflowServiceBlockingStub, T> question) {
        return unlessOpen(() -> question.apply(stub()));
    }

    /** Ask through the SDK's client, unless the last answer was silence a moment ago. */
    <T> Answer<T> through(Function<WorkflowClient, T> question) {
        return unlessOpen(() -> question.apply(client));
    }

    DataConverter converter() {
        return converter;
    }

    /** Return a client for a worker, whose calls may take their time; the caller shuts its stubs down. */
    WorkflowClient workerClient() {
        return WorkflowClient.newInstance(
                WorkflowServiceStubs.newServiceStubs(options().build()), clientOptions());
    }

    @Override
    public void close() {
        quick.shutdownNow();
    }

    private WorkflowServiceStubsOptions.Builder options() {
        return route.apply(WorkflowServiceStubsOptions.newBuilder());
    }

    private WorkflowClientOptions clientOptions() {
        return WorkflowClientOptions.newBuilder()
                .setNamespace(namespace)
                .setDataConverter(converter)
                .build();
    }

    private <T> Answer<T> unlessOpen(Supplier<T> question) {
        return circuit.open()
                .<Answer<T>>map(outage -> new Answer.Silence<>(explain(outage)))
                .orElseGet(() -> attempt(question));
    }

    private <T> Answer<T> attempt(Supplier<T> question) {
        try {
            T value = question.get();
            circuit.succeeded();
            return new Answer.Given<>(value);
        } catch (RuntimeException e) {
            StatusRuntimeException status = TemporalFaults.status(e).orElseThrow(() -> e);
            return new Answer.Silence<>(explain(circuit.failed(TemporalFaults.words(status))));
        }
    }

    private String explain(Circuit.Outage outage) {
        return name + " cannot be reached since "
                + outage.since().truncatedTo(ChronoUnit.SECONDS) + ": " + outage.reason()
                + ". The step stays where it is and goes on by itself when Temporal is back.";
    }

    private boolean ensureNamespace() {
        try {
            stub().describeNamespace(DescribeNamespaceRequest.newBuilder()
                    .setNamespace(namespace)
                    .build());
        } catch (StatusRuntimeException e) {
            if (!TemporalFaults.isAbsentNamespace(e) && e.getStatus().getCode() != Status.Code.NOT_FOUND) {
                throw e;
            }
            register();
        }
        return true;
    }

    private void register() {
        try {
            stub().registerNamespace(RegisterNamespaceRequest.newBuilder()
                    .setNamespace(namespace)
                    .setWorkflowExecutionRetentionPeriod(Durations.fromDays(RETENTION_DAYS))
                    .build());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }

    private WorkflowServiceBlockingStub stub() {
        return quick.blockingStub().withDeadlineAfter(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
