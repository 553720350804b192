package dev.slipway.compositions.xrd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of {@code kubectl get}: the user's, then Crossplane's. */
final class PrinterColumns {

    private PrinterColumns() {}

    static List<Object> of(List<Object> users, Shape shape) {
        List<Object> columns = new ArrayList<>(users);
        columns.add(column("SYNCED", "string", ".status.conditions[?(@.type=='Synced')].status"));
        columns.add(column("READY", "string", ".status.conditions[?(@.type=='Ready')].status"));
        if (shape == Shape.CLAIM) {
            columns.add(column("CONNECTION-SECRET", "string", ".spec.writeConnectionSecretToRef.name"));
        } else {
            String machinery = shape.isLegacy() ? ".spec" : ".spec.crossplane";
            columns.add(column("COMPOSITION", "string", machinery + ".compositionRef.name"));
            Map<String, Object> revision =
                    column("COMPOSITIONREVISION", "string", machinery + ".compositionRevisionRef.name");
            revision.put("priority", 1L);
            columns.add(revision);
        }
        columns.add(column("AGE", "date", ".metadata.creationTimestamp"));
        return columns;
    }

    private static Map<String, Object> column(String name, String type, String path) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", name);
        column.put("type", type);
        column.put("jsonPath", path);
        return column;
    }
}
