package dev.slipway.terraform.run;

/** How a command ended and what it printed; holds secrets. */
record Exit(int code, byte[] output, String errors) {

    /** From here on, a shell says by which signal a program died; the programs themselves use small codes. */
    private static final int SIGNALS = 128;

    /** Return whether the program was killed, perhaps because the memory ran out, and so has finished nothing. */
    boolean isKilled() {
        return code > SIGNALS;
    }

    String text() {
        return new String(output, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "exit code " + code;
    }
}
