package dev.slipway.compositions.function.message;

import com.google.protobuf.Duration;
import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.Severity;
import dev.slipway.compositions.function.Target;
import io.crossplane.fn.proto.v1.Condition;
import io.crossplane.fn.proto.v1.ResponseMeta;
import io.crossplane.fn.proto.v1.Result;
import io.crossplane.fn.proto.v1.Status;

/** Responses as messages. */
public final class ResponseMessages {

    private ResponseMessages() {}

    public static io.crossplane.fn.proto.v1.RunFunctionResponse message(RunFunctionResponse response) {
        var message = io.crossplane.fn.proto.v1.RunFunctionResponse.newBuilder().setMeta(meta(response));
        if (response.desired() != null) {
            message.setDesired(Messages.state(response.desired()));
        }
        if (response.context() != null) {
            message.setContext(Structs.of(response.context()));
        }
        response.results().forEach(result -> message.addResults(result(result)));
        response.conditions().forEach(condition -> message.addConditions(condition(condition)));
        if (response.requirements().isStated()) {
            message.setRequirements(RequirementMessages.message(response.requirements()));
        }
        if (response.output() != null) {
            message.setOutput(Structs.of(response.output()));
        }
        return message.build();
    }

    private static ResponseMeta meta(RunFunctionResponse response) {
        ResponseMeta.Builder meta = ResponseMeta.newBuilder().setTag(response.tag());
        if (!response.ttl().isZero()) {
            meta.setTtl(Duration.newBuilder()
                    .setSeconds(response.ttl().toSeconds())
                    .setNanos(response.ttl().toNanosPart()));
        }
        return meta.build();
    }

    private static Result result(FunctionResult result) {
        Result.Builder message = Result.newBuilder()
                .setMessage(result.message())
                .setSeverity(io.crossplane.fn.proto.v1.Severity.valueOf("SEVERITY_" + result.severity()))
                .setTarget(target(result.target()));
        if (!result.reason().isEmpty()) {
            message.setReason(result.reason());
        }
        return message.build();
    }

    private static Condition condition(FunctionCondition condition) {
        Status status =
                switch (condition.status()) {
                    case "True" -> Status.STATUS_CONDITION_TRUE;
                    case "False" -> Status.STATUS_CONDITION_FALSE;
                    default -> Status.STATUS_CONDITION_UNKNOWN;
                };
        return Condition.newBuilder()
                .setType(condition.type())
                .setStatus(status)
                .setReason(condition.reason())
                .setMessage(condition.message())
                .setTarget(target(condition.target()))
                .build();
    }

    private static io.crossplane.fn.proto.v1.Target target(Target target) {
        return io.crossplane.fn.proto.v1.Target.valueOf("TARGET_" + target);
    }

    public static RunFunctionResponse response(io.crossplane.fn.proto.v1.RunFunctionResponse message) {
        Duration ttl = message.getMeta().getTtl();
        return new RunFunctionResponse(
                message.getMeta().getTag(),
                java.time.Duration.ofSeconds(ttl.getSeconds(), ttl.getNanos()),
                message.hasDesired() ? Messages.state(message.getDesired()) : null,
                message.hasContext() ? Structs.tree(message.getContext()) : null,
                message.getResultsList().stream().map(ResponseMessages::result).toList(),
                message.getConditionsList().stream()
                        .map(ResponseMessages::condition)
                        .toList(),
                message.hasRequirements()
                        ? RequirementMessages.requirements(message.getRequirements())
                        : Requirements.NONE,
                message.hasOutput() ? Structs.tree(message.getOutput()) : null);
    }

    private static FunctionResult result(Result message) {
        Severity severity =
                switch (message.getSeverity()) {
                    case SEVERITY_FATAL -> Severity.FATAL;
                    case SEVERITY_WARNING -> Severity.WARNING;
                    case SEVERITY_NORMAL -> Severity.NORMAL;
                    case SEVERITY_UNSPECIFIED, UNRECOGNIZED -> Severity.UNSPECIFIED;
                };
        return new FunctionResult(severity, message.getMessage(), message.getReason(), target(message.getTarget()));
    }

    private static FunctionCondition condition(Condition message) {
        String status =
                switch (message.getStatus()) {
                    case STATUS_CONDITION_TRUE -> "True";
                    case STATUS_CONDITION_FALSE -> "False";
                    case STATUS_CONDITION_UNKNOWN, STATUS_CONDITION_UNSPECIFIED, UNRECOGNIZED -> "Unknown";
                };
        return new FunctionCondition(
                message.getType(), status, message.getReason(), message.getMessage(), target(message.getTarget()));
    }

    private static Target target(io.crossplane.fn.proto.v1.Target message) {
        return switch (message) {
            case TARGET_COMPOSITE -> Target.COMPOSITE;
            case TARGET_COMPOSITE_AND_CLAIM -> Target.COMPOSITE_AND_CLAIM;
            case TARGET_UNSPECIFIED, UNRECOGNIZED -> Target.UNSPECIFIED;
        };
    }
}
