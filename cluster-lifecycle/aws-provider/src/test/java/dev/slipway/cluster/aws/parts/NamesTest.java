package dev.slipway.cluster.aws.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void namesAreNamespaceAndNameWithoutDots() {
        assertThat(Names.cluster("team", "shop.eu")).isEqualTo("team_shop_eu");
        assertThat(Names.role("team", "shop", "iam-service-role")).isEqualTo("team_shop-iam-service-role");
    }

    @Test
    void longNamesBecomeAHashThatStaysTheSameAndFits() {
        String name = Names.role("team", "x".repeat(80), "iam-service-role");

        assertThat(name).startsWith("capa_").hasSizeLessThan(64);
        assertThat(Names.role("team", "x".repeat(80), "iam-service-role")).isEqualTo(name);
        assertThat(Names.role("team", "x".repeat(81), "iam-service-role")).isNotEqualTo(name);
    }

    @Test
    void objectsHaveARegionWhereTheServiceHasOne() {
        Account account = new Account("team", "cp", "default", "eu-west-1");

        assertThat(account.managed(Kinds.VPC, "vpc", Map.of()).text("spec", "forProvider", "region"))
                .hasValue("eu-west-1");
        assertThat(account.managed(Kinds.ROLE, "role", Map.of()).at("spec", "forProvider", "region"))
                .isEmpty();
        assertThat(account.partition(null)).isEqualTo("aws");
        assertThat(new Account("team", "cp", "default", "cn-north-1").partition(""))
                .isEqualTo("aws-cn");
    }

    @Test
    void policiesOfLongNamesAreStillLabels() {
        RoleParts role = new RoleParts(
                new Account("team", "cp", "default", "eu-west-1"),
                "RolesReady",
                "eks.amazonaws.com",
                List.of("arn:aws:iam::1:policy/" + "Policy".repeat(20)));

        assertThat(role.made(new RoleParts.Made("r", null, null, Map.of()))
                        .get(1)
                        .name())
                .hasSizeLessThanOrEqualTo(63)
                .matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    }
}
