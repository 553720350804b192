package dev.slipway.delivery.project;

import dev.slipway.api.argocd.Destination;
import dev.slipway.template.glob.Glob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clusters and namespaces are permitted. A field that begins with an exclamation mark forbids what it matches. */
record DestinationRules(List<Destination> rules) {

    boolean permit(ClusterId cluster, String namespace) {
        boolean permitted = false;
        for (Destination rule : rules) {
            Match match = Match.of(rule, cluster, namespace);
            if (match.permits()) {
                permitted = true;
            } else if (match.forbids()) {
                return false;
            }
        }
        return permitted;
    }

    /** How one rule and one destination compare. */
    private record Match(Field name, Field server, Field namespace) {

        static Match of(Destination rule, ClusterId cluster, String namespace) {
            return new Match(
                    Field.ofCluster(rule.name(), cluster.name()),
                    Field.ofCluster(rule.server(), cluster.server()),
                    Field.of(rule.namespace(), namespace));
        }

        boolean permits() {
            return (server.matches() || name.matches()) && namespace.matches();
        }

        boolean forbids() {
            boolean byCluster = name.refuses() || server.refuses() && namespace.matches();
            return byCluster || namespace.refuses() && server.matches();
        }
    }

    /** How one field compares. */
    private record Field(boolean matches, boolean negative) {

        static Field of(@Nullable String pattern, String value) {
            String glob = pattern == null ? "" : pattern;
            boolean negative = glob.startsWith("!");
            boolean found = Glob.matches(negative ? glob.substring(1) : glob, value);
            return new Field(negative != found, negative);
        }

        /** A cluster that has no such name matches nothing. */
        static Field ofCluster(@Nullable String pattern, String value) {
            Field field = of(pattern, value);
            return value.isEmpty() ? new Field(false, field.negative()) : field;
        }

        boolean refuses() {
            return negative && !matches;
        }
    }
}
