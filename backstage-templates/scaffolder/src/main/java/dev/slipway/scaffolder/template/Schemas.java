package dev.slipway.scaffolder.template;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks values against JSON schemas (draft 7, as Backstage does). Schemas are never fetched from elsewhere. */
public final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft7())
                    // Forms are full of ui:* keywords, which say nothing about values.
                    .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                    .build());

    private Schemas() {}

    /** Return what is wrong with the value, one line for each error, with the field's name first; empty if it is valid. */
    public static List<String> errors(Map<String, ?> schema, Map<String, ?> value) {
        try {
            Schema compiled = REGISTRY.getSchema(Json.toJson(schema));
            var lines = new ArrayList<String>();
            for (Error error : compiled.validate(Json.toJson(value), InputFormat.JSON)) {
                lines.add(line(error));
            }
            return lines;
        } catch (SchemaException e) {
            throw new FaultException(Fault.INVALID, "this is no JSON schema: " + e.getMessage(), e);
        }
    }

    private static String line(Error error) {
        String place = String.valueOf(error.getInstanceLocation())
                .replaceFirst("^[/$.]+", "")
                .replace('/', '.');
        String property = error.getProperty() == null ? "" : error.getProperty();
        String field = property.isEmpty() || place.endsWith(property)
                ? place
                : place.isEmpty() ? property : place + "." + property;
        return (field.isEmpty() ? "" : field + ": ") + error.getMessage();
    }
}
