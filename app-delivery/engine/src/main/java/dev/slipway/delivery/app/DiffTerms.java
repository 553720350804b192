package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.diff.ClientSideDiff;
import dev.slipway.delivery.diff.DiffOptions;
import dev.slipway.delivery.diff.Difference;
import dev.slipway.delivery.diff.ServerSideDiff;
import dev.slipway.delivery.diff.ServerSideDiff.WebhookChanges;
import dev.slipway.delivery.diff.TrustedManagers;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.kernel.object.KubeObject;

/**
 * How the objects of an Application are compared in one pass.
 *
 * @param serverSide whether the API server is asked what an apply would do; else the last applied configuration, what is
 *     desired and what there is are merged here
 * @param countsMutations whether changes by admission webhooks count for all objects
 */
record DiffTerms(Installation installation, IgnoreRules rules, boolean serverSide, boolean countsMutations) {

    private static final String MUTATIONS = "IncludeMutationWebhook=true";

    /** Return the terms of an Application, which says what it wants in the annotation that its objects have, too. */
    static DiffTerms of(App app, Installation installation, IgnoreRules rules) {
        var options = CompareOptions.of(app.object());
        return new DiffTerms(installation, rules, !options.has("ServerSideDiff=false"), options.has(MUTATIONS));
    }

    /** Return what an apply would change, after the API server's prediction. */
    Difference predicted(KubeObject desired, KubeObject prediction, KubeObject live) {
        boolean counts = countsMutations || CompareOptions.of(desired).has(MUTATIONS);
        TrustedManagers.Sides sides = rules.trusted(prediction, live);
        return ServerSideDiff.of(
                sides.target(),
                sides.live(),
                new ServerSideDiff.Applied(Keys.FIELD_MANAGER, counts ? WebhookChanges.COUNT : WebhookChanges.IGNORED),
                options());
    }

    /** Return what would change by what can be known without the API server. */
    Difference merged(KubeObject desired, KubeObject live) {
        TrustedManagers.Sides sides = rules.trusted(desired, live);
        return ClientSideDiff.of(sides.target(), sides.live(), options());
    }

    private DiffOptions options() {
        return new DiffOptions(installation.ignoresAggregatedRoles(), rules);
    }
}
