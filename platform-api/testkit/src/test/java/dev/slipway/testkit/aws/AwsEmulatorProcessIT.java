package dev.slipway.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The emulator in a process of its own is steered and questioned from outside. */
class AwsEmulatorProcessIT {

    private static final String CREATE =
            "Version=2014-10-31&Action=CreateDBInstance&DBInstanceIdentifier=a&Engine=postgres"
                    + "&DBInstanceClass=db.t3.micro&AllocatedStorage=20&MasterUsername=app&MasterUserPassword=correct-horse";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void failuresWaitsAndJournalWorkFromOutside() throws Exception {
        try (AwsEmulatorProcess aws = AwsEmulatorProcess.start()) {
            aws.waiting(2, 0);
            aws.fail(1, Failure.throttled("CreateDBInstance"));

            assertThat(call(aws, CREATE)).contains("<Code>Throttling</Code>");
            aws.fail(1, Failure.dropAfter("CreateDBInstance"));
            assertThatThrownBy(() -> call(aws, CREATE)).isInstanceOf(IOException.class);
            assertThat(call(aws, CREATE)).contains("<Code>DBInstanceAlreadyExists</Code>");

            assertThat(aws.instances()).isEqualTo(1);
            assertThat(aws.effects("CreateDBInstance")).isEqualTo(1);
            assertThat(aws.journal())
                    .contains(
                            "rds us-east-1 CreateDBInstance a undone 400 Throttling",
                            "rds us-east-1 CreateDBInstance a done dropped",
                            "rds us-east-1 CreateDBInstance a undone 400 DBInstanceAlreadyExists");
        }
    }

    @Test
    void limitThrottlesWhatComesTooFast() throws Exception {
        try (AwsEmulatorProcess aws = AwsEmulatorProcess.start()) {
            aws.limit(1);
            String all = "";
            for (int i = 0; i < 5; i++) {
                all += call(aws, "Version=2011-06-15&Action=GetCallerIdentity");
            }

            assertThat(all).contains("123456789012", "<Code>Throttling</Code>");
        }
    }

    private String call(AwsEmulatorProcess aws, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(aws.url())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
