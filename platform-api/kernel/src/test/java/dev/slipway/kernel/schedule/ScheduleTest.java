package dev.slipway.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest(name = "{0} after {1} is {2}, because {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0 22 * * *        | 2026-03-10T21:59:59 | 2026-03-10T22:00 | it comes today
            0 22 * * *        | 2026-03-10T22:00:00 | 2026-03-11T22:00 | the given time does not count
            */15 8,20 * * MON | 2026-03-09T08:46:00 | 2026-03-09T20:00 | lists and steps
            10-59/20 * * * *  | 2026-03-09T08:31:00 | 2026-03-09T08:50 | steps begin at the range
            50/5 * * * *      | 2026-03-09T08:51:00 | 2026-03-09T08:55 | steps after one number go to the end
            0 10 13 * FRI     | 2026-03-01T00:00:00 | 2026-03-06T10:00 | either day is enough
            0 10 13 * *       | 2026-03-01T00:00:00 | 2026-03-13T10:00 | an open day of week restricts nothing
            0 10 */2 * 1      | 2026-03-02T11:00:00 | 2026-03-03T10:00 | a star with steps restricts
            0 10 */1 * 1      | 2026-03-02T11:00:00 | 2026-03-09T10:00 | a star with step one does not
            0 0 29 2 *        | 2026-03-01T00:00:00 | 2028-02-29T00:00 | leap years
            0 0 1 jan,jul ?   | 2026-03-01T00:00:00 | 2026-07-01T00:00 | names, and a question mark for a star
            0 0 * * 0         | 2026-03-02T00:00:00 | 2026-03-08T00:00 | Sunday is zero
            TZ=Asia/Tokyo 0 9 * * * | 2026-03-02T01:00:00 | 2026-03-03T00:00 | a zone in the schedule
            """)
    void next(String schedule, LocalDateTime after, LocalDateTime expected, String why) {
        assertThat(Schedule.parse(schedule).next(after)).as(why).contains(expected);
    }

    @Test
    void someNeverCome() {
        assertThat(Schedule.parse("0 0 30 2 *").next(LocalDateTime.parse("2026-01-01T00:00:00")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                 | empty spec
            * * * *            | expected exactly 5 fields, found 4
            0 * * * * *        | found 6
            60 * * * *         | above maximum
            * * 0 * *          | below minimum
            * * * * 7          | above maximum
            5-1 * * * *        | beyond end
            */0 * * * *        | positive
            1-2-3 * * * *      | too many
            1/2/3 * * * *      | too many
            x * * * *          | failed to parse
            1,-1 * * * *       | failed to parse
            @daily             | expected exactly 5 fields
            TZ=Nowhere * * * * * | bad location
            TZ=UTC             | expected exactly 5 fields
            """)
    void brokenOnes(String schedule, String reason) {
        assertThatThrownBy(() -> Schedule.parse(schedule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
