package dev.slipway.provider.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.rds.model.CreateDbClusterRequest;
import software.amazon.awssdk.services.rds.model.DBCluster;

class SdkTreeTest {

    @Test
    void answersBecomeTreesWithUpstreamsNames() {
        DBCluster cluster = DBCluster.builder()
                .dbClusterArn("arn")
                .port(5432)
                .availabilityZones("a", "b")
                .serverlessV2ScalingConfiguration(scaling -> scaling.minCapacity(0.5))
                .build();

        Map<String, Object> tree = SdkTree.of(cluster);

        assertThat(tree)
                .contains(entry("dbClusterArn", "arn"), entry("port", 5432))
                .containsEntry("availabilityZones", List.of("a", "b"))
                .containsEntry("serverlessV2ScalingConfiguration", Map.of("minCapacity", 0.5));
        assertThat(tree.get("DBCLUSTERARN")).isEqualTo("arn");
    }

    @Test
    void whatIsUnsetIsAbsent() {
        assertThat(SdkTree.of(Role.builder().roleName("x").build())).containsOnlyKeys("roleName");
    }

    @Test
    void requestsAreFilledByName() {
        CreateDbClusterRequest request = SdkTree.fill(
                        CreateDbClusterRequest.builder(),
                        Map.of(
                                "engine",
                                "aurora-postgresql",
                                "port",
                                5433L,
                                "storageEncrypted",
                                true,
                                "availabilityZones",
                                List.of("a"),
                                "serverlessv2ScalingConfiguration",
                                Map.of("minCapacity", 1L, "maxCapacity", 2.5),
                                "somethingElse",
                                "is left alone"))
                .build();

        assertThat(request.engine()).isEqualTo("aurora-postgresql");
        assertThat(request.port()).isEqualTo(5433);
        assertThat(request.storageEncrypted()).isTrue();
        assertThat(request.availabilityZones()).containsExactly("a");
        assertThat(request.serverlessV2ScalingConfiguration().minCapacity()).isEqualTo(1.0);
        assertThat(request.serverlessV2ScalingConfiguration().maxCapacity()).isEqualTo(2.5);
    }

    @Test
    void textsBecomeWhatTheRequestWants() {
        CreateRoleRequest request = SdkTree.fill(
                        CreateRoleRequest.builder(), Map.of("maxSessionDuration", "7200", "path", "/teams/"))
                .build();

        assertThat(request.maxSessionDuration()).isEqualTo(7200);
        assertThat(request.path()).isEqualTo("/teams/");
    }
}
