package dev.slipway.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a function's parameter, by its word in a signature and its name in Go. */
public enum Parameter {
    ANY("any", "interface {}", true),
    TEXT("string", "string", false),
    INT("int", "int", false),
    INT64("int64", "int64", false),
    UINT32("uint32", "uint32", false),
    FLOAT("float64", "float64", false),
    BOOL("bool", "bool", false),
    LIST("list", "[]interface {}", true),
    MAP("map", "map[string]interface {}", true),
    TIME("time", "time.Time", false),
    CERTIFICATE("certificate", "sprig.certificate", false);

    private final String word;
    private final String goName;
    private final boolean nilable;

    Parameter(String word, String goName, boolean nilable) {
        this.word = word;
        this.goName = goName;
        this.nilable = nilable;
    }

    static Parameter of(String word) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter type " + word));
    }

    public String goName() {
        return goName;
    }

    /** Return whether nil can be given, as it can for Go's interfaces, slices and maps. */
    public boolean takesNil() {
        return nilable;
    }

    /** Return the value that the type has where nil is given. */
    public @Nullable Object nil() {
        return switch (this) {
            case LIST -> List.of();
            case MAP -> Map.of();
            default -> null;
        };
    }
}
