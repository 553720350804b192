package dev.slipway.terraform.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of the items of a list: the longest common part stays, the rest comes or goes. */
final class ListText {

    /** Above this many comparisons, two long lists are shown as one going and one coming. */
    private static final long COMPARISONS = 4_000_000;

    private ListText() {}

    private record Item(String sign, @Nullable Object value) {
        boolean stays() {
            return sign.isBlank();
        }
    }

    static List<String> all(List<?> items, String sign) {
        List<String> lines = new ArrayList<>();
        items.forEach(item -> lines.addAll(lines(new Item(sign, item))));
        return lines;
    }

    /** Return the lines; items that stay are shown only beside one that does not. */
    static List<String> items(List<?> old, List<?> becomes, @Nullable Object unknown) {
        List<Item> items = merged(old, known(becomes, unknown));
        List<String> lines = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < items.size(); i++) {
            boolean beside = i > 0 && !items.get(i - 1).stays()
                    || i + 1 < items.size() && !items.get(i + 1).stays();
            if (items.get(i).stays() && !beside) {
                hidden++;
                continue;
            }
            addHidden(lines, hidden);
            hidden = 0;
            lines.addAll(lines(items.get(i)));
        }
        addHidden(lines, hidden);
        return lines;
    }

    private static void addHidden(List<String> lines, int hidden) {
        if (hidden > 0) {
            lines.add("# (" + hidden + " unchanged element" + (hidden == 1 ? "" : "s") + " hidden)");
        }
    }

    private static List<String> lines(Item item) {
        List<String> lines = new ArrayList<>(ValueText.ended(
                item.value() == UNKNOWN ? List.of(ValueText.UNKNOWN) : ValueText.whole(item.value(), item.sign()),
                ","));
        lines.set(0, ValueText.signed(item.sign(), lines.get(0)));
        return lines;
    }

    private static final Object UNKNOWN = new Object();

    private static List<Object> known(List<?> items, @Nullable Object unknown) {
        int size = unknown instanceof List<?> marks ? Math.max(items.size(), marks.size()) : items.size();
        List<Object> known = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean isUnknown = Marks.any(Marks.under(unknown, i));
            Object item = i < items.size() ? items.get(i) : null;
            known.add(isUnknown ? UNKNOWN : item == null ? "null" : item);
        }
        return known;
    }

    private static List<Item> merged(List<?> old, List<?> becomes) {
        int[][] common = common(old, becomes);
        List<Item> items = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < becomes.size()) {
            if (i < old.size() && j < becomes.size() && Objects.equals(old.get(i), becomes.get(j))) {
                items.add(new Item(" ", old.get(i)));
                i++;
                j++;
            } else if (j >= becomes.size() || i < old.size() && at(common, i + 1, j) >= at(common, i, j + 1)) {
                items.add(new Item("-", old.get(i++)));
            } else {
                items.add(new Item("+", becomes.get(j++)));
            }
        }
        return items;
    }

    private static int at(int[][] table, int i, int j) {
        return table.length == 0 ? 0 : table[i][j];
    }

    private static int[][] common(List<?> old, List<?> becomes) {
        if ((long) old.size() * becomes.size() > COMPARISONS) {
            return new int[0][];
        }
        int[][] table = new int[old.size() + 1][becomes.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = becomes.size() - 1; j >= 0; j--) {
                table[i][j] = Objects.equals(old.get(i), becomes.get(j))
                        ? table[i + 1][j + 1] + 1
                        : Math.max(table[i + 1][j], table[i][j + 1]);
            }
        }
        return table;
    }
}
