package dev.slipway.cluster.aws.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EksImagesTest {

    @ParameterizedTest
    @CsvSource({
        "AmazonLinux, m5.large, AL2_x86_64",
        "AmazonLinux, t4g.small, AL2_ARM_64",
        "AmazonLinuxGPU, g4dn.xlarge, AL2_x86_64_GPU",
        "AmazonLinux2023, g4dn.xlarge, AL2023_x86_64_STANDARD",
        "AmazonLinux2023, m6gd.large, AL2023_ARM_64_STANDARD",
        "AmazonLinux2023, a1.large, AL2023_ARM_64_STANDARD",
        "AmazonLinux2023, im4gn.large, AL2023_ARM_64_STANDARD",
        "AmazonLinux2023, , AL2023_x86_64_STANDARD",
        "AmazonLinux2023GPU, g5.xlarge, AL2023_x86_64_NVIDIA"
    })
    void lookupIsATypeOfEks(String lookup, String instance, String type) {
        assertThat(EksImages.type(lookup, instance)).hasValue(type);
    }

    @Test
    void withoutALookupTheTypeIsThePools() {
        assertThat(EksImages.type(null, "m5.large")).isEmpty();
        assertThat(EksImages.type("Windows", "m5.large")).isEmpty();
    }
}
