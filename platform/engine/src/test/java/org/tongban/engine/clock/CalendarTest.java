// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2018,250",
        "2019,250",
        "2020,249",
        "2021,250",
        "2022,249",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248"
    })
    void countsTheWorkingDaysOfEachYear(int year, int workingDays) {
        assertThat(WorkingDays.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31), Notices.ALL))
                .isEqualTo(workingDays);
    }

    @Test
    void knowsDaysOfDecemberThatStandInTheNoticeOfTheNextYear() {
        assertThat(Notices.ALL.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(Notices.ALL.isWorkingDay(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(Notices.until(2018).isWorkingDay(LocalDate.of(2018, 12, 31))).isTrue();
    }

    @Test
    void knowsMakeUpWorkdaysAndHolidays() {
        assertThat(Notices.ALL.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(Notices.ALL.isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();
        assertThat(Notices.ALL.isWorkingDay(LocalDate.of(2026, 3, 7))).isFalse();
    }

    @Test
    void isPublishedUntilTheEndOfTheLastYearWithANotice() {
        assertThat(Notices.ALL.publishedUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Notices.ALL.publishedFrom()).isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void aFileOfAYearNotYetAnnouncedPublishesNothing() {
        HolidayNotice coming = HolidayNotice.parse("{\"year\": 2027, \"papers\": [], \"days\": []}");
        assertThat(Calendar.of(List.of(Notices.year(2026), coming)).publishedUntil())
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aMissingYearEndsWhatIsPublished() {
        assertThat(Calendar.of(List.of(Notices.year(2019), Notices.year(2018), Notices.year(2021)))
                        .publishedUntil())
                .isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void theOrderOfTheNoticesDoesNotMatter() {
        assertThat(Calendar.of(List.of(Notices.year(2026), Notices.year(2025))))
                .isEqualTo(Calendar.of(List.of(Notices.year(2025), Notices.year(2026))))
                .hasSameHashCodeAs(Calendar.of(List.of(Notices.year(2025), Notices.year(2026))));
    }

    @Test
    void beyondTheNoticesOnlyWeekendsAreKnown() {
        assertThat(Notices.ALL.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(Notices.ALL.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void refusesWhatIsNoNotice() {
        assertThatThrownBy(() -> HolidayNotice.parse("{\"year\": 2027}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HolidayNotice.parse("no")).hasMessageContaining("Not JSON");
        assertThatThrownBy(() -> HolidayNotice.parse(
                        "{\"year\": 2027, \"days\": [{\"date\": \"2027-02-30\", \"isOffDay\": true}]}"))
                .hasMessageContaining("2027-02-30");
        assertThatThrownBy(() -> HolidayNotice.parse("{\"year\": 2027, \"days\": ["
                        + "{\"date\": \"2027-01-01\", \"isOffDay\": true},"
                        + "{\"date\": \"2027-01-01\", \"isOffDay\": false}]}"))
                .hasMessageContaining("2027-01-01");
        assertThatThrownBy(() -> Calendar.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
