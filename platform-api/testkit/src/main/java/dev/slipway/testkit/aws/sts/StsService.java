package dev.slipway.testkit.aws.sts;

import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Request;
import dev.slipway.testkit.aws.wire.Service;

/** AWS STS: GetCallerIdentity and AssumeRole. */
public final class StsService implements Service {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public Answer answer(Request request) {
        return switch (request.action()) {
            case "GetCallerIdentity" ->
                Service.result(
                        request,
                        NAMESPACE,
                        Service.result(request)
                                .with("Arn", "arn:aws:iam::" + ACCOUNT + ":user/emulator")
                                .with("UserId", "AIDAEMULATOREXAMPLE00")
                                .with("Account", ACCOUNT));
            case "AssumeRole" -> Service.result(request, NAMESPACE, assumed(request));
            default -> throw new ApiError("InvalidAction", "STS has no action " + request.action() + " here.");
        };
    }

    private static Node assumed(Request request) {
        String role = request.require("RoleArn");
        String session = request.require("RoleSessionName");
        String name = role.substring(role.lastIndexOf('/') + 1);
        return Service.result(request)
                .with(Node.of("Credentials")
                        .with("AccessKeyId", "ASIAEMULATOREXAMPLE0")
                        .with("SecretAccessKey", "emulated-" + name)
                        .with("SessionToken", "emulated-session-" + session)
                        .with("Expiration", "2099-01-01T00:00:00Z"))
                .with(Node.of("AssumedRoleUser")
                        .with("Arn", "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + name + "/" + session)
                        .with("AssumedRoleId", "AROAEMULATOREXAMPLE00:" + session));
    }
}
