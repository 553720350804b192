package dev.slipway.scaffolder.files;

import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.rendering.Integrations;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The actions that every scaffolder has. */
public final class BuiltIn {

    private BuiltIn() {}

    /** Return Backstage's core actions on files, catalog and log. */
    public static List<Action> actions(Sources sources, Catalog catalog, Integrations integrations) {
        return Stream.of(
                        new FetchActions(sources, integrations).all(),
                        FileActions.all(),
                        new CatalogActions(catalog, integrations).all(),
                        DebugActions.all())
                .flatMap(List::stream)
                .toList();
    }

    static Action action(ActionInfo info, Consumer<ActionCall> body) {
        return waiting(info, call -> {
            body.accept(call);
            return ActionResult.done();
        });
    }

    static Action waiting(ActionInfo info, Function<ActionCall, ActionResult> body) {
        return new Action() {
            @Override
            public ActionInfo info() {
                return info;
            }

            @Override
            public ActionResult run(ActionCall call) {
                return body.apply(call);
            }
        };
    }
}
