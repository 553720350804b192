package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginPartsTest {

    private static List<ManagedPart> parts(String login, Map<String, KubeObject> seen) {
        Plane plane =
                Plane.of(KubeObject.of(Json.parseYaml("""
                apiVersion: controlplane.cluster.x-k8s.io/v1beta2
                kind: AWSManagedControlPlane
                metadata: {name: cp, namespace: team}
                spec: {region: eu-west-1, additionalTags: {cost: low}, oidcIdentityProviderConfig: %s}
                """.formatted(login)).get(0)), "demo");
        return new LoginParts(plane, plane.account("default"), seen).parts();
    }

    private static Map<String, KubeObject> there(ManagedPart part) {
        return Map.of(part.name(), KubeObject.of(new Ref(Kinds.IDENTITY_PROVIDER, "team", "cp-" + part.name())));
    }

    @Test
    void providerHasTheNameThatTheUserGaveAndComesAfterTheCluster() {
        ManagedPart part = parts("""
                {identityProviderConfigName: sso, clientId: kubernetes, issuerUrl: 'https://login.example.com',
                 groupsPrefix: '', requiredClaims: {org: payments}, tags: {team: a}}""", Map.of()).get(0);

        assertThat(part.needs()).containsExactly("cluster");
        assertThat(part.desired().annotation("crossplane.io/external-name")).hasValue("sso");
        assertThat(part.desired().map("spec", "forProvider", "oidc"))
                .isEqualTo(Map.of(
                        "clientId",
                        "kubernetes",
                        "issuerUrl",
                        "https://login.example.com",
                        "requiredClaims",
                        Map.of("org", "payments")));
        assertThat(part.desired().map("spec", "forProvider", "tags"))
                .containsEntry("team", "a")
                .containsEntry("cost", "low")
                .containsEntry("sigs.k8s.io/cluster-api-provider-aws/cluster/demo", "owned");
    }

    @Test
    void otherProviderComesWhenTheOneBeforeItHasGone() {
        String first = "{identityProviderConfigName: sso, clientId: a, issuerUrl: 'https://login.example.com'}";
        String next = "{identityProviderConfigName: sso, clientId: b, issuerUrl: 'https://login.example.com'}";
        ManagedPart before = parts(first, Map.of()).get(0);

        assertThat(parts(first, there(before))).hasSize(1);
        assertThat(parts(next, there(before))).isEmpty();
        assertThat(parts(next, Map.of())).singleElement().satisfies(part -> assertThat(part.name())
                .isNotEqualTo(before.name()));
    }

    @Test
    void tagsAreChangedWhereTheyAre() {
        String plain = "{identityProviderConfigName: sso, clientId: a, issuerUrl: 'https://login.example.com'}";
        String tagged =
                "{identityProviderConfigName: sso, clientId: a, issuerUrl: 'https://login.example.com', tags: {a: b}}";

        assertThat(parts(tagged, Map.of()).get(0).name())
                .isEqualTo(parts(plain, Map.of()).get(0).name());
    }
}
