package dev.slipway.cli;

import dev.slipway.local.tool.Tools;
import picocli.CommandLine.Command;

/** {@code slipway version}. */
@Command(name = "version", description = "Print the versions of slipway, its Java and its tool cache.")
final class VersionCommand implements Runnable {

    @Override
    public void run() {
        System.out.println("slipway " + Version.text());
        System.out.println("java    " + Runtime.version());
        System.out.println("tools   " + Tools.ofThisMachine().cache().root());
    }
}
