package dev.slipway.portal.console;

import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.RowPage;
import dev.slipway.portal.listing.RowState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list page.
 *
 * @param given the filters as they were typed, by parameter
 * @param isFirst whether this is the beginning of the list
 */
public record Listed(ResourceSet set, RowPage page, Map<String, String> given, boolean isFirst, Instant now) {

    public String value(String parameter) {
        return given.getOrDefault(parameter, "");
    }

    public boolean isState(RowState state) {
        return value("state").equalsIgnoreCase(state.word());
    }

    /** Return the address of the same list with another state, from its beginning. */
    public String with(Optional<RowState> state) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.remove("continue");
        changed.put("state", state.map(RowState::word).orElse(""));
        return address(changed);
    }

    /** Return the address of the next page; empty on the last one. */
    public String next() {
        return page.next()
                .map(key -> {
                    Map<String, String> changed = new LinkedHashMap<>(given);
                    changed.put("continue", key.token());
                    return address(changed);
                })
                .orElse("");
    }

    /** Return the address of the first page. */
    public String first() {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.remove("continue");
        return address(changed);
    }

    /** Return the columns between name and state: what rows of this set have to show. */
    public List<String> columns() {
        return switch (set) {
            case APPLICATIONS -> List.of("project", "sync", "health", "destination");
            case CLUSTERS -> List.of("class", "version", "phase");
            case TERRAFORM -> List.of("pendingPlan", "revision");
            case EXTERNAL_SECRETS -> List.of("store", "secret");
            case MANAGED -> List.of("externalName", "providerConfig");
            case CLAIMS, COMPOSITES -> List.of("composition");
        };
    }

    /** Return a column's heading. */
    public static String heading(String column) {
        return switch (column) {
            case "pendingPlan" -> "Waiting plan";
            case "externalName" -> "External name";
            case "providerConfig" -> "Provider";
            default -> Character.toUpperCase(column.charAt(0)) + column.substring(1);
        };
    }

    private String address(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + Show.segment(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return "/ui/" + set.path() + (query.isEmpty() ? "" : "?" + query);
    }
}
