package dev.slipway.cli.app;

import dev.slipway.cli.delivery.TextTable;
import dev.slipway.delivery.action.ResourceAction;
import dev.slipway.delivery.objects.ObjectActions.Offer;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Actions as a table with the columns of {@code argocd app actions list}, or as data. Pure. */
public final class ActionText {

    private ActionText() {}

    /** Return the offers in a format: {@code wide}, {@code json} or {@code yaml}. */
    public static String of(List<Offer> offers, String format) {
        return switch (format) {
            case "wide" -> table(offers);
            case "json" -> Json.toJson(data(offers)) + "\n";
            case "yaml" -> Json.toYaml(data(offers));
            default -> throw new FaultException(Fault.INVALID, "-o is wide, json or yaml, not " + format);
        };
    }

    private static String table(List<Offer> offers) {
        TextTable table = new TextTable("GROUP", "KIND", "NAME", "ACTION", "DISABLED");
        offers.forEach(offer -> offer.actions().forEach(action -> table.row(cells(offer, action))));
        return table.toString();
    }

    private static List<String> cells(Offer offer, ResourceAction action) {
        Gvk gvk = offer.object().gvk();
        return List.of(
                gvk.group(), gvk.kind(), offer.object().name(), action.name(), Boolean.toString(action.disabled()));
    }

    private static List<Map<String, Object>> data(List<Offer> offers) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Offer offer : offers) {
            for (ResourceAction action : offer.actions()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("group", offer.object().gvk().group());
                one.put("kind", offer.object().gvk().kind());
                one.put("name", offer.object().name());
                one.put("action", action.name());
                one.put("disabled", action.disabled());
                all.add(one);
            }
        }
        return all;
    }
}
