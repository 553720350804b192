package dev.slipway.server.rest;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.listing.RowFilter;
import dev.slipway.portal.listing.RowKey;
import dev.slipway.portal.listing.RowPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What a list is asked for: {@code namespace}, {@code kind}, {@code labelSelector}, {@code state}, {@code q}, {@code limit},
 * {@code continue}. A parameter of another name is INVALID: a filter with a typing error must not show everything.
 */
record ListQuery(RowFilter filter, Optional<RowKey> after, int limit) {

    private static final Set<String> KNOWN =
            Set.of("namespace", "kind", "labelSelector", "state", "q", "limit", "continue");

    static ListQuery of(HttpServletRequest request) {
        return of(request, Set.of());
    }

    /** @param others parameters that the caller reads itself */
    static ListQuery of(HttpServletRequest request, Set<String> others) {
        for (String name : request.getParameterMap().keySet()) {
            if (!KNOWN.contains(name) && !others.contains(name)) {
                throw new FaultException(Fault.INVALID, "there is no parameter \"" + name + "\" here");
            }
        }
        String next = text(request, "continue");
        return new ListQuery(
                RowFilter.of(
                        text(request, "namespace"),
                        text(request, "kind"),
                        text(request, "labelSelector"),
                        text(request, "state"),
                        text(request, "q")),
                next.isEmpty() ? Optional.empty() : Optional.of(RowKey.ofToken(next)),
                limit(text(request, "limit")));
    }

    private static int limit(String text) {
        if (text.isEmpty()) {
            return RowPage.USUAL;
        }
        if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= RowPage.LARGEST) {
            return Integer.parseInt(text);
        }
        throw new FaultException(Fault.INVALID, "limit: is to be a number from 1 to " + RowPage.LARGEST);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
