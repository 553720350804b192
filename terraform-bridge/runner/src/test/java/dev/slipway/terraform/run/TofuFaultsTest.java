package dev.slipway.terraform.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What printed errors mean. */
class TofuFaultsTest {

    private static FaultException fault(String title, String errors) {
        return TofuFaults.of(title, new Exit(1, new byte[0], errors));
    }

    @Test
    void aLockSaysWhoHoldsItSinceWhen() {
        FaultException fault = fault("plan", """
                Error: Error acquiring the state lock

                Error message: resource temporarily unavailable
                Lock Info:
                  ID:        5a8f6a3c-7dd5-1b09-ba6f-9d0d6ff4b1b0
                  Path:      terraform.tfstate
                  Operation: OperationTypeApply
                  Who:       ann@laptop
                  Version:   1.12.6
                  Created:   2026-01-02 03:04:05.6 +0000 UTC
                  Info:

                OpenTofu acquires a state lock to protect the state from being written
                by multiple users at the same time.""");
        assertThat(fault.fault()).isEqualTo(Fault.CONFLICT);
        assertThat(fault.reference()).isEqualTo("5a8f6a3c-7dd5-1b09-ba6f-9d0d6ff4b1b0");
        assertThat(fault).hasMessageContaining("ann@laptop").hasMessageContaining("2026-01-02 03:04:05");
    }

    @Test
    void framesOfTerraformAreReadAlike() {
        FaultException fault = fault("plan", """
                ╷
                │ Error: No value for required variable
                │\s
                │   on main.tf line 7:
                │    7: variable "region" {
                │\s
                │ The root module input variable "region" is not set, and has no default value.
                ╵
                """);
        assertThat(fault.fault()).isEqualTo(Fault.INVALID);
        assertThat(fault)
                .hasMessageContaining("main.tf line 7")
                .hasMessageContaining("\"region\" is not set")
                .hasMessageContaining("spec.vars")
                .hasMessageNotContaining("7: variable");
    }

    @Test
    void warningsAreNoErrors() {
        FaultException fault = fault("apply", """
                Warning: Something old

                Use the new thing.

                Error: creating bucket: AccessDenied: no

                  with aws_s3_bucket.b,
                  on main.tf line 3, in resource "aws_s3_bucket" "b":
                   3: resource "aws_s3_bucket" "b" {
                """);
        assertThat(fault.fault()).isEqualTo(Fault.DENIED);
        assertThat(fault).hasMessageContaining("main.tf line 3").hasMessageNotContaining("Something old");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apply | Saved plan is stale | CONFLICT",
                "init | Failed to query available provider packages | UNAVAILABLE",
                "apply | creating queue: Throttling: Rate exceeded | THROTTLED",
                "apply | creating address: AddressLimitExceeded | QUOTA",
                "plan | Get https://x: dial tcp: connection refused | UNAVAILABLE",
                "plan | Unsupported state file format | INVALID",
                "apply | creating thing: broken | INTERNAL"
            })
    void knownWordsHaveTheirFault(String command, String summary, Fault expected) {
        assertThat(fault(command, "\nError: " + summary + "\n\nMore about it.\n")
                        .fault())
                .isEqualTo(expected);
    }

    @Test
    void whatIsNoDiagnosticIsQuotedInPart() {
        assertThat(fault("plan", "x".repeat(100_000)).explanation()).hasSizeLessThan(2_100);
        assertThat(fault("plan", "")).hasMessageContaining("said nothing");
    }
}
