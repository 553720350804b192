package dev.slipway.terraform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an apply that was killed had said. */
class ApplyProgressTest {

    private static final String PRINTED = """
            module.net["eu.west"].aws_vpc.main: Creating...
            terraform_data.item["a \\"b\\""]: Creating...
            terraform_data.item["a \\"b\\""]: Provisioning with 'local-exec'...
            terraform_data.item["a \\"b\\""] (local-exec): x.y: Creation complete after 0s [id=not-one]
            terraform_data.item["a \\"b\\""]: Creation complete after 0s [id=5a8f]
            terraform_data.old: Destroying... [id=1]
            terraform_data.old: Destruction complete after 0s
            aws_thing.long[2]: Creating...
            aws_thing.long[2]: Still creating... [10s elapsed]
            aws_thing.long[2]: Creation complete after 12s [id=arn:aws:thing/aaaaaaaaaaaaa...bbbbbbbbb]
            aws_thing.late: Creating...
            aws_thing.late: Still creating... [10s elapsed]
            """;

    @Test
    void whatWasThereIsToldFromWhatHadBegun() {
        ApplyProgress progress = ApplyProgress.of(PRINTED);
        assertThat(progress.made())
                .isEqualTo(Map.of("terraform_data.item[\"a \\\"b\\\"\"]", "5a8f", "aws_thing.long[2]", ""));
        assertThat(progress.doubtful()).containsExactly("module.net[\"eu.west\"].aws_vpc.main", "aws_thing.late");
    }

    @Test
    void anApplyThatHadNotBegunHasMadeNothing() {
        ApplyProgress progress = ApplyProgress.of("");
        assertThat(progress.made()).isEmpty();
        assertThat(progress.doubtful()).isEmpty();
    }
}
