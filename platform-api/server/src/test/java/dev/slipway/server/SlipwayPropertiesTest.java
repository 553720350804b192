package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlipwayPropertiesTest {

    private static SlipwayProperties running(String... controllers) {
        return new SlipwayProperties(
                null,
                false,
                List.of(controllers),
                new SlipwayProperties.Temporal("none"),
                new SlipwayProperties.Database(null, null, null, null),
                null,
                null,
                null,
                null,
                Path.of("state"));
    }

    @Test
    void allControllersRun() {
        assertThat(running("all").runs("bucket.s3.aws.upbound.io")).isTrue();
    }

    @Test
    void namedControllersRunAndNoOthers() {
        SlipwayProperties properties = running("definitions", "functions");

        assertThat(properties.runs("functions")).isTrue();
        assertThat(properties.runs("function")).isFalse();
        assertThat(properties.runs("applications")).isFalse();
    }

    @Test
    void starStandsForAnyText() {
        SlipwayProperties properties = running("*.rds.aws.upbound.io", "usages/*");

        assertThat(properties.runs("instance.rds.aws.upbound.io")).isTrue();
        assertThat(properties.runs("usages/protection.crossplane.io/Usage")).isTrue();
        assertThat(properties.runs("instance.rdsXaws.upbound.io")).isFalse();
        assertThat(properties.runs("bucket.s3.aws.upbound.io")).isFalse();
    }
}
