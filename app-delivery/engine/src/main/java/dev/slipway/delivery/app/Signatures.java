package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.source.ResolvedSource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitSnapshot;
import java.time.Instant;
import java.util.List;

/** Whether commits are signed as the project wants them to be. */
final class Signatures {

    private Signatures() {}

    /** Look before anything is rendered: what nobody trusts is not run either. Fails with DENIED. */
    static void check(Limits limits, App app, List<ResolvedSource> resolved, Instant now) {
        for (ResolvedSource source : resolved) {
            GitSnapshot commit = source.commit();
            if (commit != null) {
                limits.unsigned(app.object(), source.source().repoURL(), commit, now)
                        .ifPresent(why -> {
                            throw new FaultException(Fault.DENIED, why);
                        });
            }
        }
    }
}
