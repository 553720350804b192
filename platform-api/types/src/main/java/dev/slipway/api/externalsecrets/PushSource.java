package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A Secret by name, or some by label. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushSource(
        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @Nullable
        String name,

        @Nullable LabelSelector selector) {}
