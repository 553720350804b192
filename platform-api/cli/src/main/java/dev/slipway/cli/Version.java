package dev.slipway.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; {@code development} where the classes are not in a jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"slipway " + text()};
    }

    static String text() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
