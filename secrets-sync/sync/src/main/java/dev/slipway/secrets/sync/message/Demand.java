package dev.slipway.secrets.sync.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.sync.contract.Digests;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster asks of a store of the hub, how often it wants to hear of it, and a mark that is another one whenever it
 * wants the store to be asked now.
 */
public record Demand(String store, Wish wish, Duration interval, String mark) {

    private static final int MOST = 20_000;
    private static final char WAVE_END = '@';

    /** Return the mark of an ExternalSecret that wants an answer of now, because of that wave of requests unless it is empty. */
    public static String mark(String wave, Instant now) {
        return wave.isEmpty() ? now.toString() : wave + WAVE_END + now.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Return the wave of requests that the mark is of; empty when it is of none. */
    public String wave() {
        return mark.substring(0, Math.max(0, mark.lastIndexOf(WAVE_END)));
    }

    /** Return the name of this demand: the same for the same store, wish and interval. */
    public String id() {
        return Digests.of(Json.toJson(line("")));
    }

    /** One demand as it travels. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            String store,
            long millis,
            @Nullable String mark,
            @Nullable String key,
            @Nullable String version,
            @Nullable Boolean metadata,
            @Nullable String path,
            @Nullable String regexp,
            @Nullable Map<String, String> tags) {

        Demand demand() {
            Wish wish = Optional.ofNullable(key)
                    .<Wish>map(one -> Wish.of(new SecretId(one, text(version), Boolean.TRUE.equals(metadata))))
                    .orElseGet(() -> new Wish.Many(text(path), text(regexp), tags == null ? Map.of() : tags));
            return new Demand(store, wish, Duration.ofMillis(Math.max(0, millis)), text(mark));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** Everything that a cluster asks for. */
    record Message(@Nullable List<Line> demands) {}

    private Line line(String itsMark) {
        return wish.fold(
                one -> new Line(
                        store,
                        interval.toMillis(),
                        itsMark,
                        one.secret().key(),
                        one.secret().version(),
                        one.secret().metadata() ? true : null,
                        null,
                        null,
                        null),
                many -> new Line(
                        store,
                        interval.toMillis(),
                        itsMark,
                        null,
                        null,
                        null,
                        many.path(),
                        many.regexp(),
                        new TreeMap<>(many.tags())));
    }

    public static byte[] bytes(Collection<Demand> demands) {
        return Json.toJsonBytes(new Message(
                demands.stream().map(demand -> demand.line(demand.mark())).toList()));
    }

    /** Read what an agent sent, by ids; anything else than that is INVALID. */
    public static Map<String, Demand> read(byte[] message) {
        @Nullable
        List<Line> lines = Json.convert(Json.tree(message), Message.class).demands();
        if (lines == null) {
            throw new FaultException(Fault.INVALID, "demands have to be a list");
        }
        if (lines.size() > MOST) {
            throw new FaultException(Fault.INVALID, "a cluster may ask for at most " + MOST + " secrets");
        }
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (Line line : lines) {
            Demand demand = line.demand();
            demands.put(demand.id(), demand);
        }
        return demands;
    }
}
