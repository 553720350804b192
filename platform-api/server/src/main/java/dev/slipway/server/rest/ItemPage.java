package dev.slipway.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.portal.listing.RowKey;
import dev.slipway.portal.listing.RowPage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A page of a list.
 *
 * @param next what to send as {@code continue} for the next page; empty on the last one
 * @param total how many there are on all pages
 * @param states how many there are in each state, whatever state was asked for
 */
record ItemPage(List<Item> items, @JsonProperty("continue") String next, int total, Map<String, Integer> states) {

    static ItemPage of(RowPage page) {
        Map<String, Integer> states = new TreeMap<>();
        page.states().forEach((state, count) -> states.put(state.word(), count));
        return new ItemPage(
                page.rows().stream().map(Item::of).toList(),
                page.next().map(RowKey::token).orElse(""),
                page.total(),
                states);
    }
}
