package dev.slipway.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** So many that chance alone would give some of them twice. */
    private static final int MANY = 1_500;

    /** Another process that asks for ports, says which it got, and lives until its input ends. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws Exception {
            for (int i = 0; i < MANY; i++) {
                System.out.println(Ports.free());
            }
            System.out.println("all");
            System.out.flush();
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    @Test
    void aPortIsGivenOnceAlsoBeforeAnythingListensThereAndToOneProcessOnly() throws Exception {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Set<Integer> theirs = ports(other.getInputStream());
            List<Integer> ours =
                    IntStream.range(0, MANY).mapToObj(i -> Ports.free()).toList();

            assertThat(theirs).hasSize(MANY);
            assertThat(new HashSet<>(ours)).hasSize(MANY).doesNotContainAnyElementsOf(theirs);
        } finally {
            other.destroyForcibly();
        }
    }

    private static Set<Integer> ports(InputStream said) {
        Set<Integer> ports = new HashSet<>();
        var lines = new java.io.BufferedReader(new java.io.InputStreamReader(said, StandardCharsets.UTF_8));
        lines.lines().takeWhile(line -> !line.equals("all")).forEach(line -> ports.add(Integer.valueOf(line)));
        return ports;
    }
}
