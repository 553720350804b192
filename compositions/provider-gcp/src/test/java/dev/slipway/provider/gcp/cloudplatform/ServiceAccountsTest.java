package dev.slipway.provider.gcp.cloudplatform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceAccountsTest {

    @Test
    void addressFollowsFromTheProject() {
        assertThat(ServiceAccounts.email("my-project", "app")).isEqualTo("app@my-project.iam.gserviceaccount.com");
        assertThat(ServiceAccounts.email("example.com:my-project", "app"))
                .isEqualTo("app@my-project.example.com.iam.gserviceaccount.com");
    }

    @Test
    void accountMayBeNamedInFourWays() {
        String path = "projects/p/serviceAccounts/app@p.iam.gserviceaccount.com";

        assertThat(ServiceAccounts.path("p", path)).isEqualTo(path);
        assertThat(ServiceAccounts.path("p", "app")).isEqualTo(path);
        assertThat(ServiceAccounts.path("p", "app@p.iam.gserviceaccount.com"))
                .isEqualTo("projects/-/serviceAccounts/app@p.iam.gserviceaccount.com");
        assertThat(ServiceAccounts.path("p", "1234567890")).isEqualTo("projects/-/serviceAccounts/1234567890");
    }
}
