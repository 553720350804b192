package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A window of time that comes again and again. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Window(
        @Required @JsonPropertyDescription("How long it lasts, such as 2h.")
        String duration,

        @Size(min = 1)
        @Pattern("^(@(annually|yearly|monthly|weekly|daily|midnight|hourly)|@every [^\\s]+.*|[^\\s]+( [^\\s]+){4})$")
        @Required
        @JsonPropertyDescription("When it begins: five fields of cron in UTC, or @daily and the like, or @every 6h.")
        String schedule) {}
