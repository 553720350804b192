package dev.slipway.server.wiring;

import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.journal.JournalDatabase;
import dev.slipway.runtime.journal.MemoryJournal;
import dev.slipway.runtime.journal.PostgresJournal;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.server.SlipwayProperties;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timeline: on PostgreSQL, or in memory where no database is configured. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(JournalConfiguration.class);

    @Bean
    Journal journal(SlipwayProperties properties, Meters meters) {
        SlipwayProperties.Database database = properties.database();
        if (database.url() == null) {
            LOG.info("no database is configured: the journal is kept in memory and lost when this process ends");
            return new MemoryJournal();
        }
        String user = Objects.requireNonNullElse(database.username(), "slipway");
        Redacted<String> password =
                Secrets.of(database.password(), database.passwordFile()).orElse(Redacted.of(""));
        return new PostgresJournal(JournalDatabase.of(database.url(), user, password), meters);
    }
}
