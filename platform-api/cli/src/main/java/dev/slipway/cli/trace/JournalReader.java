package dev.slipway.cli.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.kernel.object.Ref;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Asks a server's REST API what happened to objects. A server that does not answer leaves the timeline out. */
public final class JournalReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String server;
    private final String token;

    /** A reader of the journal of the server at that address. */
    public JournalReader(String server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Return what happened to the objects, oldest first; as much as the server tells. */
    List<Happening> about(List<Ref> objects) throws InterruptedException {
        List<Happening> all = new ArrayList<>();
        try {
            for (Ref object : objects) {
                all.addAll(about(object));
            }
        } catch (IOException e) {
            return List.of();
        }
        all.sort(Comparator.comparing(Happening::at));
        return all;
    }

    private List<Happening> about(Ref object) throws IOException, InterruptedException {
        String query = "apiVersion=" + encode(object.gvk().apiVersion()) + "&kind="
                + encode(object.gvk().kind()) + "&namespace=" + encode(object.namespace()) + "&name="
                + encode(object.name());
        var request = HttpRequest.newBuilder(URI.create(server + "/api/v1/journal?" + query))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the journal was answered with " + response.statusCode());
        }
        List<Happening> entries = new ArrayList<>();
        JSON.readTree(response.body()).forEach(line -> entries.add(happening(line)));
        return entries;
    }

    static Happening happening(JsonNode line) {
        return new Happening(
                line.path("at").asText(),
                line.path("kind").asText(),
                line.path("namespace").asText(),
                line.path("name").asText(),
                line.path("event").asText(),
                line.path("message").asText());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
