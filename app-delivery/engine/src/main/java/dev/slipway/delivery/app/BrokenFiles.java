package dev.slipway.delivery.app;

import dev.slipway.delivery.source.BrokenFile;
import java.util.List;
import java.util.stream.Collectors;

/** What files that cannot be read mean for the others. */
final class BrokenFiles {

    private static final int LISTED = 10;

    private BrokenFiles() {}

    static List<Problem> problems(App app, Source source) {
        List<BrokenFile> broken = source.rendering().broken();
        if (broken.isEmpty()) {
            return List.of();
        }
        String list = broken.stream().limit(LISTED).map(BrokenFile::toString).collect(Collectors.joining("; "));
        String more = broken.size() > LISTED ? "; and " + (broken.size() - LISTED) + " more files" : "";
        return List.of(
                app.isolatesFiles()
                        ? Problem.warning(
                                Problem.COMPARISON,
                                list + more + ". Left out: what these files brought stays as it is, all other files"
                                        + " are applied")
                        : Problem.comparison(list + more + ". Nothing of revision "
                                + source.revision().sha() + " is applied"));
    }
}
