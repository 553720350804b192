package dev.slipway.cli;

import dev.slipway.delivery.action.ResourceAction;
import dev.slipway.delivery.objects.ObjectActions.Offer;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The server runs the actions: it alone has the connection to the agent of the Application's cluster. */
record ServerActions(ServerCalls server, Ref application) implements ActionDesk {

    @Override
    public List<Offer> list(Predicate<Ref> chosen) throws IOException, InterruptedException {
        Map<Ref, List<ResourceAction>> actions = new LinkedHashMap<>();
        for (KubeObject action : objects(server.get(path()))) {
            Ref object = ref(KubeObject.of(action.map("object")));
            if (chosen.test(object)) {
                boolean disabled = action.at("disabled").equals(java.util.Optional.of(true));
                String name = action.text("action").orElse("");
                actions.computeIfAbsent(object, first -> new ArrayList<>())
                        .add(new ResourceAction(name, disabled, "", List.of()));
            }
        }
        return actions.entrySet().stream()
                .map(entry -> new Offer(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<Ref> run(Ref object, String action, Map<String, String> parameters)
            throws IOException, InterruptedException {
        Gvk gvk = object.gvk();
        Map<String, String> named = Map.of(
                "group", gvk.group(),
                "version", gvk.version(),
                "kind", gvk.kind(),
                "namespace", object.namespace(),
                "name", object.name());
        String written = server.post(path() + "/" + action, Map.of("object", named, "parameters", parameters));
        return objects(written).stream().map(ServerActions::ref).toList();
    }

    private String path() {
        return "/applications/" + application.namespace() + "/" + application.name() + "/actions";
    }

    private static List<KubeObject> objects(String answer) {
        byte[] wrapped = ("{\"items\": " + answer + "}").getBytes(StandardCharsets.UTF_8);
        return Json.object(wrapped).list("items").stream()
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    private static Ref ref(KubeObject object) {
        return AppTarget.ref(object);
    }
}
