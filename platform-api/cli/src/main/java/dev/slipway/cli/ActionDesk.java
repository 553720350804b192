package dev.slipway.cli;

import dev.slipway.delivery.objects.LiveObjects;
import dev.slipway.delivery.objects.ObjectActions;
import dev.slipway.delivery.objects.ObjectActions.Offer;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who runs actions on the objects of an Application. */
interface ActionDesk {

    List<Offer> list(Predicate<Ref> chosen) throws IOException, InterruptedException;

    /** Run an action, and return what was written. */
    List<Ref> run(Ref object, String action, Map<String, String> parameters) throws IOException, InterruptedException;

    /** The command itself, in a cluster that can be reached from here. */
    record Here(ObjectActions actions, KubeObject app, LiveObjects live) implements ActionDesk {

        @Override
        public List<Offer> list(Predicate<Ref> chosen) {
            return actions.list(app, live, chosen);
        }

        @Override
        public List<Ref> run(Ref object, String action, Map<String, String> parameters) {
            return actions.run(app, live, object, action, parameters);
        }
    }
}
