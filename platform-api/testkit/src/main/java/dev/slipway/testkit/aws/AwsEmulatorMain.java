package dev.slipway.testkit.aws;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Runs an emulator in a process of its own: {@code AwsEmulatorMain [port]}. It prints its URL and runs until it is killed
 * or its standard input ends, as it does when the process dies that started it.
 */
public final class AwsEmulatorMain {

    private AwsEmulatorMain() {}

    public static void main(String[] args) throws IOException {
        AwsEmulator emulator = AwsEmulator.start(args.length == 0 ? 0 : Integer.parseInt(args[0]));
        System.out.println(emulator.url());
        System.in.transferTo(OutputStream.nullOutputStream());
        emulator.close();
    }
}
