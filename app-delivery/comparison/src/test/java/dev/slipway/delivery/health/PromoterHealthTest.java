package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kinds of GitOps Promoter say of themselves. */
class PromoterHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            promoter.argoproj.io/CommitStatus | ~~ | Progressing: Initializing commit status
            promoter.argoproj.io/CommitStatus | status: {} | Progressing: Commit status is not ready yet
            promoter.argoproj.io/CommitStatus | metadata: {deletionTimestamp: "2026-01-01T00:00:00Z"} | Progressing: Commit status is being deleted
            promoter.argoproj.io/CommitStatus | metadata: {generation: 2}, status: {conditions: [{type: Ready, status: "False", observedGeneration: 1}]} | Progressing: Waiting for commit status spec update to be observed
            promoter.argoproj.io/CommitStatus | status: {conditions: [{type: Ready, status: "False", reason: ReconciliationError, message: m}]} | Degraded: Commit status reconciliation failed: m
            promoter.argoproj.io/CommitStatus | status: {conditions: [{type: Ready, status: "False"}]} | Degraded: Commit status reconciliation failed (Unknown): Unknown error
            promoter.argoproj.io/CommitStatus | status: {conditions: [{type: Ready, status: Unknown}]} | Healthy: Commit status is healthy
            promoter.argoproj.io/CommitStatus | status: {sha: abc, phase: pending, conditions: [{type: Ready, status: "True"}]} | Healthy: Commit status for commit abc reports pending
            promoter.argoproj.io/ArgoCDCommitStatus | status: {conditions: [{type: Ready, status: "True"}]} | Degraded: Argo CD commit status has no applications configured
            promoter.argoproj.io/ArgoCDCommitStatus | status: {conditions: [{type: Ready, status: "True"}], applicationsSelected: [{}, {}]} | Healthy: Argo CD commit status is healthy and is tracking 2 applications
            promoter.argoproj.io/PullRequest | status: {conditions: [{type: Reconciled, status: "True"}], id: "7", state: open} | Healthy: Pull request is open as PR 7
            promoter.argoproj.io/PullRequest | metadata: {deletionTimestamp: "2026-01-01T00:00:00Z", finalizers: [other, pullrequest.promoter.argoproj.io/finalizer]} | Progressing: Pull request is being deleted. pullrequest.promoter.argoproj.io/finalizer: Waiting for SCM closure or reconciliation of the pull request. Risk if removed manually: the real PR can stay open after the CR is gone.
            promoter.argoproj.io/ScmProvider | status: {} | Progressing: ScmProvider Ready condition is missing
            promoter.argoproj.io/ScmProvider | status: {conditions: [{type: Ready, status: Unknown}]} | Progressing: SCM provider readiness unknown (Unknown): Unknown
            promoter.argoproj.io/ScmProvider | status: {conditions: [{type: Ready, status: "False", reason: r, message: m}]} | Degraded: SCM provider not ready (r): m
            promoter.argoproj.io/ClusterScmProvider | status: {conditions: [{type: Ready, status: "True"}]} | Healthy: Cluster SCM provider is ready
            promoter.argoproj.io/GitRepository | status: {conditions: [{type: Ready, status: "False", reason: ReconciliationError, message: m}]} | Degraded: Git repository validation failed: m
            promoter.argoproj.io/GitCommitStatus | ~~ | Progressing: Initializing git commit validation
            promoter.argoproj.io/GitCommitStatus | status: {conditions: [{type: Ready, status: "True"}]} | Healthy: Git commit validation reconciled
            promoter.argoproj.io/GitCommitStatus | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: a, phase: failure}, {branch: b, phase: pending}]} | Degraded: Git commit validation failed for branch(es): a
            promoter.argoproj.io/TimedCommitStatus | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: a, phase: odd}, {}, {phase: success}]} | Progressing: Timed commit gate pending for branch(es): a, ?
            promoter.argoproj.io/TimedCommitStatus | status: {conditions: [{type: Ready, status: "True"}], environments: [{phase: success}]} | Healthy: Timed commit gate satisfied for 1 environment(s)
            promoter.argoproj.io/WebRequestCommitStatus | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: a, phase: failure}]} | Degraded: Web request validation failed for branch(es): a
            promoter.argoproj.io/WebRequestCommitStatus | status: {conditions: [{type: Ready, status: Unknown, reason: r, message: m}]} | Progressing: Web request commit validation unknown (r): m
            promoter.argoproj.io/ChangeTransferPolicy | status: {conditions: [{type: Ready, status: "True"}]} | Progressing: The active commit DRY SHA is missing or empty.
            promoter.argoproj.io/ChangeTransferPolicy | status: {conditions: [{type: Ready, status: "True"}], active: {dry: {sha: "0123456789"}}, proposed: {dry: {sha: ""}}} | Progressing: The proposed commit DRY SHA is missing or empty.
            promoter.argoproj.io/ChangeTransferPolicy | status: {conditions: [{type: Ready, status: "True"}], active: {dry: {sha: "0123456789"}}, proposed: {dry: {sha: "0123456789"}}} | Healthy: Environment is up-to-date on commit 0123456.
            promoter.argoproj.io/ChangeTransferPolicy | status: {conditions: [{type: Ready, status: "True"}], active: {dry: {sha: aaaaaaaaa}}, proposed: {dry: {sha: b}, commitStatuses: [{key: k, phase: pending}, {key: l, phase: success}, {key: m, phase: pending}]}} | ~Progressing: Promotion in progress from 'aaaaaaa' to 'b': 2 pending, 1 successful, 0 failed. Pending commit statuses: k, m. ~
            promoter.argoproj.io/ChangeTransferPolicy | status: {conditions: [{type: Ready, status: "True"}], active: {dry: {sha: a}, commitStatuses: [{key: k, phase: failure}]}, proposed: {dry: {sha: a}}} | ~Healthy: Environment is up-to-date, but there are non-successful active commit statuses: 0 pending, 0 successful, 1 failed. Failed commit statuses: k. ~
            promoter.argoproj.io/PromotionStrategy | status: {conditions: [{type: Ready, status: "True"}]} | Degraded: Promotion strategy has no environments configured
            promoter.argoproj.io/PromotionStrategy | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: e, active: {dry: {sha: a}}}]} | Progressing: The proposed commit DRY SHA is missing or empty in environment 'e'.
            promoter.argoproj.io/PromotionStrategy | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: e, active: {dry: {sha: a}}, proposed: {dry: {sha: a}}}, {branch: f, active: {dry: {sha: a}}, proposed: {dry: {sha: a}, note: {drySha: b}}}]} | Progressing: Not all environments have the same proposed commit SHA. This likely means the hydrator has not run for all environments yet.
            promoter.argoproj.io/PromotionStrategy | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: e, active: {dry: {sha: a}}, proposed: {dry: {sha: b}}}]} | ~Progressing: Promotion in progress for environment 'e' from 'a' to 'b': 0 pending, 0 successful, 0 failed. Hydrator has processed dry commit 'b'. ~
            promoter.argoproj.io/PromotionStrategy | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: e, active: {dry: {sha: a}}, proposed: {dry: {sha: a}, note: {drySha: c}}}]} | Healthy: All environments are up-to-date on commit 'a'. Hydrator has processed dry commit 'c'.
            promoter.argoproj.io/PromotionStrategy | status: {conditions: [{type: Ready, status: "True"}], environments: [{branch: e, active: {dry: {sha: a}, commitStatuses: [{phase: failure}]}, proposed: {dry: {sha: a}}}, {branch: f, active: {dry: {sha: a}, commitStatuses: [{phase: pending}]}, proposed: {dry: {sha: a}}}]} | Healthy: Environments are up-to-date, but some environments have non-successful commit statuses: e (1 failed, 0 pending), f (0 failed, 1 pending).
            """)
    void anObjectSaysHowItIs(String kind, String fields, String expected) {
        assertThat(HealthTable.health(kind, fields)).isEqualTo(expected);
    }
}
