package dev.slipway.api.externalsecrets.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GeneratorStateStatus(@Nullable List<Condition> conditions) {}
