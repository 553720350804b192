package dev.slipway.testkit.aws;

import java.util.concurrent.CountDownLatch;

/** Runs an emulator in a process of its own: {@code AwsEmulatorMain [port]}; it prints its URL and runs until killed. */
public final class AwsEmulatorMain {

    private AwsEmulatorMain() {}

    public static void main(String[] args) throws InterruptedException {
        AwsEmulator emulator = AwsEmulator.start(args.length == 0 ? 0 : Integer.parseInt(args[0]));
        System.out.println(emulator.url());
        new CountDownLatch(1).await();
    }
}
