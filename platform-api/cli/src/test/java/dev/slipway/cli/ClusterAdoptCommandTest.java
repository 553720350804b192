package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong calls, which are refused before anything is asked. */
class ClusterAdoptCommandTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            adopt                                             | 2  | eks or gke?
            adopt eks prod                                    | 2  | --region
            adopt eks --region eu-west-1                      | 2  | NAME
            adopt gke prod --project acme                     | 2  | --location
            adopt eks prod --region eu-west-1 --identity hub  | 20 | write KIND/NAME
            adopt eks prod --region eu-west-1 --identity A/b  | 20 | write KIND/NAME
            adopt eks prod --region a --kubeconfig /no/file   | 20 | cannot be read
            """)
    void isRefused(String call, int status, String said) {
        StringWriter errors = new StringWriter();

        int answer = Main.commandLine().setErr(new PrintWriter(errors)).execute(("cluster " + call).split(" "));

        assertThat(answer).isEqualTo(status);
        assertThat(errors.toString()).contains(said);
    }
}
