package dev.slipway.cli;

import dev.slipway.cli.app.ChosenRevisions;
import java.util.List;
import picocli.CommandLine.Option;

/** Which revisions a command is about, when they are not those that the Application names. */
final class RevisionOptions {

    @Option(names = "--revision", defaultValue = "", description = "Another revision than the application's.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String revision;

    @Option(names = "--revisions", split = ",", description = "Other revisions of an application's several sources.")
    private List<String> revisions = List.of();

    @Option(names = "--source-positions", split = ",", description = "Of which sources --revisions are, from 1.")
    private List<Integer> positions = List.of();

    @Option(names = "--source-names", split = ",", description = "Of which sources --revisions are, by name.")
    private List<String> names = List.of();

    ChosenRevisions chosen() {
        return new ChosenRevisions(revision, revisions, positions, names);
    }
}
