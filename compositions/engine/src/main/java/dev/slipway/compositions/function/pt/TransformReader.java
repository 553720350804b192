package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.pt.Transform.ConvertConfig;
import dev.slipway.compositions.function.pt.Transform.MatchConfig;
import dev.slipway.compositions.function.pt.Transform.MathConfig;
import dev.slipway.compositions.function.pt.Transform.Pattern;
import dev.slipway.compositions.function.pt.Transform.RegexpConfig;
import dev.slipway.compositions.function.pt.Transform.ReplaceConfig;
import dev.slipway.compositions.function.pt.Transform.StringConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads transforms. */
final class TransformReader {

    private TransformReader() {}

    static Transform transform(Fields fields) {
        return new Transform(
                fields.textOrEmpty("type"),
                fields.object("math", TransformReader::math),
                pairs(fields.map("map")),
                fields.object("match", TransformReader::match),
                fields.object("string", TransformReader::string),
                fields.object("convert", TransformReader::convert));
    }

    /** Return the pairs without those whose value is null: they count as missing. */
    private static @Nullable Map<String, Object> pairs(@Nullable Map<String, Object> map) {
        if (map == null) {
            return null;
        }
        Map<String, Object> pairs = new LinkedHashMap<>(map);
        pairs.values().removeIf(value -> value == null);
        return pairs;
    }

    private static MathConfig math(Fields fields) {
        return new MathConfig(
                fields.textOrEmpty("type"),
                fields.whole("multiply"),
                fields.whole("clampMin"),
                fields.whole("clampMax"));
    }

    private static MatchConfig match(Fields fields) {
        return new MatchConfig(
                fields.list(
                        "patterns",
                        pattern -> new Pattern(
                                pattern.textOrEmpty("type"),
                                pattern.text("literal"),
                                pattern.text("regexp"),
                                pattern.any("result"))),
                fields.textOrEmpty("fallbackTo"),
                fields.any("fallbackValue"));
    }

    private static StringConfig string(Fields fields) {
        return new StringConfig(
                fields.textOrEmpty("type"),
                fields.text("fmt"),
                fields.text("convert"),
                fields.text("trim"),
                fields.object("regexp", TransformReader::regexp),
                fields.object("join", join -> join.textOrEmpty("separator")),
                fields.object(
                        "replace",
                        replace -> new ReplaceConfig(replace.textOrEmpty("search"), replace.textOrEmpty("replace"))));
    }

    private static RegexpConfig regexp(Fields fields) {
        Long group = fields.whole("group");
        return new RegexpConfig(fields.textOrEmpty("match"), group == null ? 0 : Math.toIntExact(group));
    }

    private static ConvertConfig convert(Fields fields) {
        return new ConvertConfig(fields.textOrEmpty("toType"), fields.text("format"));
    }
}
