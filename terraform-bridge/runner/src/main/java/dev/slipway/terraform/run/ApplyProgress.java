package dev.slipway.terraform.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an apply had come when it was killed, by what it had printed. The programs keep the state in memory and write it
 * down every twenty seconds at most, so that what they say here may be written nowhere else. Pure.
 *
 * @param made ids by address, of what they had said was there; an id that was printed shortened is empty
 * @param doubtful addresses of what they had begun to make
 */
public record ApplyProgress(Map<String, String> made, List<String> doubtful) {

    private static final String ADDRESS =
            "[A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*|\\[\\d+]|\\[\"(?:[^\"\\\\]|\\\\.)*\"])+";
    private static final Pattern BEGUN = Pattern.compile("(?m)^(" + ADDRESS + "): Creating\\.\\.\\.\\s*$");
    private static final Pattern MADE =
            Pattern.compile("(?m)^(" + ADDRESS + "): Creation complete after \\S+(?: \\[id=(.*)])?\\s*$");
    private static final String SHORTENED = "...";

    public ApplyProgress {
        made = Map.copyOf(made);
        doubtful = List.copyOf(doubtful);
    }

    /** Read what an apply has printed for people, without colours. */
    public static ApplyProgress of(String printed) {
        Map<String, String> made = new LinkedHashMap<>();
        Matcher complete = MADE.matcher(printed);
        while (complete.find()) {
            String id = complete.group(2);
            made.put(complete.group(1), id == null || id.contains(SHORTENED) ? "" : id);
        }
        List<String> doubtful = new ArrayList<>();
        Matcher begun = BEGUN.matcher(printed);
        while (begun.find()) {
            if (!made.containsKey(begun.group(1))) {
                doubtful.add(begun.group(1));
            }
        }
        return new ApplyProgress(made, doubtful);
    }
}
