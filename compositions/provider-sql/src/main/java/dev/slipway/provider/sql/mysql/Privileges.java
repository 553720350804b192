package dev.slipway.provider.sql.mysql;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Privileges by the names that SHOW GRANTS has: {@code SELECT}, {@code UPDATE (`a`, `b`)}, {@code ALL PRIVILEGES}, and
 * {@code GRANT OPTION}, which MySQL writes apart from the others. Pure.
 */
record Privileges(SortedSet<String> names) {

    private static final String ALL = "ALL PRIVILEGES";
    private static final String OPTION = "GRANT OPTION";

    /** What a user has who has everything, where the server writes it out. */
    private static final Set<String> EVERYTHING =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "CREATE USER", "RELOAD", "SHUTDOWN");

    private static final Pattern ROW =
            Pattern.compile("GRANT (.+) ON (?:TABLE )?(\\S+|`.+`)\\.(\\S+|`.+`) TO .+?( WITH GRANT OPTION)?");

    private static final Pattern WELL_FORMED =
            Pattern.compile("[A-Z][A-Z_]*( [A-Z_]+)*( \\((`[^`\\\\]+`)(, `[^`\\\\]+`)*\\))?");

    /** Return what an object asks for; a text that is no privilege is an INVALID fault. */
    static Privileges wanted(List<String> given) {
        SortedSet<String> names = new TreeSet<>();
        for (String text : given) {
            String name = normal(text);
            if (!WELL_FORMED.matcher(name).matches()) {
                throw new FaultException(
                        Fault.INVALID, "spec.forProvider.privileges: " + text + " is no privilege of MySQL");
            }
            names.add(name);
        }
        return new Privileges(names);
    }

    /** Return what a row of SHOW GRANTS says, if it is about that place; nothing otherwise. */
    static Privileges of(String row, String on) {
        Matcher matcher = ROW.matcher(row.replaceFirst(" (REQUIRE|IDENTIFIED) .*?(?= WITH GRANT OPTION|$)", ""));
        SortedSet<String> names = new TreeSet<>();
        if (matcher.matches() && on.equals(matcher.group(2) + "." + matcher.group(3))) {
            split(matcher.group(1)).stream()
                    .map(Privileges::normal)
                    .filter(name -> !name.equals("USAGE"))
                    .forEach(names::add);
            if (matcher.group(4) != null) {
                names.add(OPTION);
            }
        }
        return new Privileges(names);
    }

    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(list.substring(start));
        return parts;
    }

    /** Upper case, one space, columns sorted and quoted; ALL is ALL PRIVILEGES. */
    private static String normal(String text) {
        int columns = text.indexOf('(');
        String name = (columns < 0 ? text : text.substring(0, columns))
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
        if (columns < 0 || !text.strip().endsWith(")")) {
            return name.equals("ALL") ? ALL : columns < 0 ? name : text;
        }
        String inside = text.substring(columns + 1, text.lastIndexOf(')'));
        SortedSet<String> quoted = new TreeSet<>();
        for (String column : inside.split(",", -1)) {
            quoted.add("`" + column.strip().replace("`", "") + "`");
        }
        return name + " (" + String.join(", ", quoted) + ")";
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    Privileges and(Privileges others) {
        SortedSet<String> all = new TreeSet<>(names);
        all.addAll(others.names);
        return new Privileges(all);
    }

    /** Return what is here and not there. */
    Privileges without(Privileges others) {
        SortedSet<String> rest = new TreeSet<>(names);
        boolean everything = others.names.contains(ALL) || others.names.containsAll(EVERYTHING);
        rest.removeIf(name -> others.names.contains(name) || (everything && !name.equals(OPTION)));
        return new Privileges(rest);
    }

    /** Return what gives these on that place to that user. */
    List<String> grant(String on, Account user) {
        String option = names.contains(OPTION) ? " WITH GRANT OPTION" : "";
        Collection<String> plain = plain();
        String list = plain.isEmpty() ? "USAGE" : String.join(", ", plain);
        return isEmpty() ? List.of() : List.of("GRANT " + list + " ON " + on + " TO " + user.sql() + option);
    }

    /** Return what takes these away; the option goes by a statement of its own. */
    List<String> revoke(String on, Account user) {
        List<String> statements = new ArrayList<>();
        if (names.contains(OPTION)) {
            statements.add("REVOKE GRANT OPTION ON " + on + " FROM " + user.sql());
        }
        if (!plain().isEmpty()) {
            statements.add("REVOKE " + String.join(", ", plain()) + " ON " + on + " FROM " + user.sql());
        }
        return statements;
    }

    private Collection<String> plain() {
        return names.stream().filter(name -> !name.equals(OPTION)).toList();
    }
}
