package dev.slipway.terraform.run;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.terraform.plan.Mask;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Where commands run.
 *
 * @param directory the root module
 * @param scratch an existing directory of this run alone, outside of the module; what a command prints is kept there
 *     while it runs, so that another process can go on with it
 * @param environment all that commands are given besides their own settings
 * @param cancelled is asked all the time; true ends the command as Ctrl-C would
 * @param mask goes over everything that is reported or logged
 * @param log is told what each command printed for people
 */
public record Session(
        Path directory,
        Path scratch,
        Map<String, Redacted<String>> environment,
        BooleanSupplier cancelled,
        Mask mask,
        Log log) {

    /** Takes what a command printed, masked. */
    @FunctionalInterface
    public interface Log {
        void printed(String command, String text);
    }

    public Session {
        environment = Map.copyOf(environment);
    }

    public static Session of(Path directory, Path scratch) {
        return new Session(
                directory, scratch, Map.of(), () -> false, Mask.of(java.util.List.of()), (command, text) -> {});
    }

    public Session with(String variable, Redacted<String> value) {
        Map<String, Redacted<String>> all = new LinkedHashMap<>(environment);
        all.put(variable, value);
        return new Session(directory, scratch, all, cancelled, mask, log);
    }

    public Session masking(Mask other) {
        return new Session(directory, scratch, environment, cancelled, other, log);
    }

    public Session cancelledBy(BooleanSupplier other) {
        return new Session(directory, scratch, environment, other, mask, log);
    }

    public Session logging(Log other) {
        return new Session(directory, scratch, environment, cancelled, mask, other);
    }
}
