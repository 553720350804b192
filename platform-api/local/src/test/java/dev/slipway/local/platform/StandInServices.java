package dev.slipway.local.platform;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.local.git.GitServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the place of the slipway command in tests of the platform: the real Git server, and a server that only says that
 * it is ready, because what the server does is tested elsewhere.
 */
final class StandInServices {

    private StandInServices() {}

    static SlipwayProgram program() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(java, "-Xmx96m", "-cp", System.getProperty("java.class.path"), StandInServices.class.getName());
        return new SlipwayProgram(command, command);
    }

    public static void main(String... arguments) throws Exception {
        var options = options(arguments);
        var port = Integer.parseInt(options.getOrDefault("--port", "0"));
        if (arguments[0].equals("git-server")) {
            var hook = Optional.of(URI.create(options.getOrDefault("--hook", "")));
            GitServer.start(new GitServer.Config(Path.of(options.getOrDefault("--directory", "")), port, "", hook, "s"))
                    .join();
        } else {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/actuator/health/readiness", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }

    private static Map<String, String> options(String... arguments) {
        var options = new HashMap<String, String>();
        for (var position = 1; position + 1 < arguments.length; position += 2) {
            options.put(arguments[position], arguments[position + 1]);
        }
        return options;
    }
}
