package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.iam.AccessKey;
import dev.slipway.api.aws.iam.OpenIDConnectProvider;
import dev.slipway.api.aws.iam.Policy;
import dev.slipway.api.aws.iam.Role;
import dev.slipway.api.aws.iam.RolePolicyAttachment;
import dev.slipway.api.aws.iam.User;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.iam.Iam;
import java.util.List;
import java.util.Map;

/** The kinds of IAM. */
final class IamCases {

    private static final String TRUST = """
        {"Version": "2012-10-17", "Statement": [
          {"Effect": "Allow", "Principal": {"Service": ["%s.amazonaws.com"]}, "Action": "sts:AssumeRole"}]}
        """;
    private static final String POLICY = """
        {"Version": "2012-10-17", "Statement": {"Effect": "%s", "Action": ["s3:GetObject"], "Resource": "*"}}
        """;

    private IamCases() {}

    static List<KindCase> all() {
        return List.of(role(), policy(), attachment(), user(), accessKey(), issuer());
    }

    private static KindCase role() {
        return KindCase.of(
                        resource(Iam.resources(), Role.Parameters.class),
                        Map.of(
                                "assumeRolePolicy", TRUST.formatted("ec2"),
                                "description", "for tests",
                                "path", "/teams/",
                                "managedPolicyArns", List.of("$policy"),
                                "inlinePolicy", List.of(Map.of("name", "own", "policy", POLICY.formatted("Allow"))),
                                "tags", Map.of("team", "payments")))
                .changing(Map.of(
                        "assumeRolePolicy", TRUST.formatted("lambda"),
                        "maxSessionDuration", 7200,
                        "managedPolicyArns", List.of(),
                        "tags", Map.of("cost", "low")))
                .calls(
                        "CreateRole",
                        "UpdateRole UpdateAssumeRolePolicy TagRole UntagRole AttachRolePolicy DetachRolePolicy"
                                + " PutRolePolicy",
                        "DeleteRole")
                .beforeEach(IamCases::policyFor);
    }

    private static KindCase policy() {
        return KindCase.of(
                        resource(Iam.resources(), Policy.Parameters.class),
                        Map.of("policy", POLICY.formatted("Allow"), "tags", Map.of("team", "payments")))
                .changing(Map.of("policy", POLICY.formatted("Deny"), "tags", Map.of("cost", "low")))
                .calls("CreatePolicy", "CreatePolicyVersion TagPolicy UntagPolicy", "DeletePolicy");
    }

    private static KindCase attachment() {
        return KindCase.of(
                        resource(Iam.resources(), RolePolicyAttachment.Parameters.class),
                        Map.of("role", "$role", "policyArn", "$policy"))
                .calls("AttachRolePolicy", "none", "DetachRolePolicy")
                .namedByAws()
                .unmarked()
                .beforeEach((world, uid) -> {
                    String role = "for-" + uid;
                    world.client(Services.IAM).createRole(request -> request.roleName(role)
                            .assumeRolePolicyDocument(TRUST.formatted("ec2")));
                    return Map.of("role", role, "policy", policyFor(world, uid).get("policy"));
                });
    }

    private static KindCase user() {
        return KindCase.of(resource(Iam.resources(), User.Parameters.class), Map.of("tags", Map.of("team", "payments")))
                .changing(Map.of("tags", Map.of("cost", "low")))
                .calls("CreateUser", "TagUser UntagUser", "DeleteUser");
    }

    private static KindCase accessKey() {
        return KindCase.of(resource(Iam.resources(), AccessKey.Parameters.class), Map.of("user", "$user"))
                .changing(Map.of("status", "Inactive"))
                .calls("CreateAccessKey", "UpdateAccessKey", "DeleteAccessKey")
                .namedByAws()
                .unmarked()
                .beforeEach((world, uid) -> {
                    String user = "for-" + uid;
                    world.client(Services.IAM).createUser(request -> request.userName(user));
                    // Somebody else's key, which must neither be taken for ours nor deleted.
                    world.client(Services.IAM).createAccessKey(request -> request.userName(user));
                    return Map.of("user", user);
                });
    }

    private static KindCase issuer() {
        String thumb = "9e99a48a9960b14926bb7f3b02e22da2b0ab7280";
        return KindCase.of(
                        resource(Iam.resources(), OpenIDConnectProvider.Parameters.class),
                        Map.of(
                                "url", "https://issuer.example.com/$uid",
                                "clientIdList", List.of("sts.amazonaws.com"),
                                "thumbprintList", List.of(thumb),
                                "tags", Map.of("team", "payments")))
                .changing(Map.of(
                        "thumbprintList", List.of(thumb.replace('9', '8')),
                        "tags", Map.of("cost", "low")))
                .calls(
                        "CreateOpenIDConnectProvider",
                        "UpdateOpenIDConnectProviderThumbprint TagOpenIDConnectProvider UntagOpenIDConnectProvider",
                        "DeleteOpenIDConnectProvider")
                .namedByAws();
    }

    private static Map<String, String> policyFor(World world, String uid) {
        return Map.of(
                "policy",
                world.client(Services.IAM)
                        .createPolicy(
                                request -> request.policyName("for-" + uid).policyDocument(POLICY.formatted("Allow")))
                        .policy()
                        .arn());
    }
}
