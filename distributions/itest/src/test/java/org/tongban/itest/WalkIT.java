// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole job in a real browser: an application is filed at home, decided by officers, handed out and closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkIT {
    private static final String BLURRED = "照片不清楚，请重新拍一张，四个角都要拍到。";

    private final County county = ExaminedCounty.running();
    private final Screen screen = new Screen();

    /** Who plays along. */
    private record Cast(String citizen, String name, int width, String clerk, String examiner, String decider) {}

    @BeforeAll
    void districtsHaveTwoFaces() {
        Page page = screen.open(1440, 900);
        page.navigate(county.portal("wujin") + "/");
        screen.inspect(page, "wujin");
        page.navigate(county.portal("tianning") + "/halls/320402002002");
        assertThat(page.locator("main").innerText()).contains("青竹苑");
        screen.inspect(page, "hall");
    }

    @AfterAll
    void everyPageCouldBeReadByEverybody() {
        screen.close();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void anOldLadyGetsHerAllowanceInLargePrintWithTheKeyboardAlone() {
        CitizenAtHome citizen = new CitizenAtHome(screen, county, 1440);
        citizen.largePrint();
        walk(citizen, new Cast("320499194303120242", "王秀英", 1440, "T0402-07", "C0402-11", "C0402-09"));
    }

    @Test
    void anotherDistrictDecidesWhatWasFiledHereOnAPhone() {
        CitizenAtHome citizen = new CitizenAtHome(screen, county, 360);
        walk(citizen, new Cast("320499194508152061", "周桂兰", 360, "T0402-07", "C0412-11", "C0412-09"));
    }

    private void walk(CitizenAtHome citizen, Cast cast) {
        citizen.findsTheMatter();
        citizen.signsIn(cast.citizen());
        citizen.choosesTheHall();
        citizen.mistypesTheLastDigitOnce(cast.citizen());
        citizen.fillsInTheAccount("6217000000000000000");
        citizen.uploadsTheCard("card.png");
        CitizenAtHome.Receipt receipt = citizen.submits();
        Page stranger = screen.open(cast.width(), 900);
        assertThat(follows(stranger, receipt.address()))
                .doesNotContain(cast.name())
                .contains("核对");
        StaffAtDesk clerk = new StaffAtDesk(screen, county, cast.clerk());
        clerk.opens(receipt.number());
        clerk.asksOnceFor("bank-card", BLURRED);
        citizen.replacesThePaper(BLURRED, "card-again.png");
        clerk.opens(receipt.number());
        clerk.does("accept", Map.of());
        decide(cast, receipt.number());
        handOut(receipt.number());
        assertThat(follows(stranger, receipt.address()))
                .doesNotContain(cast.name())
                .contains("办结");
        assertThat(citizen.readsTheCase(receipt.number())).contains("办结");
    }

    private void decide(Cast cast, String number) {
        StaffAtDesk examiner = new StaffAtDesk(screen, county, cast.examiner());
        examiner.opens(number);
        examiner.does("step", Map.of("opinion", "材料齐全，符合条件，建议准予。"));
        StaffAtDesk decider = new StaffAtDesk(screen, county, cast.decider());
        decider.opens(number);
        decider.does("grant", Map.of("opinion", "符合条件，同意按标准发放。"));
        decider.does("issue", Map.of("resultNumber", "津字〔示例〕1 号"));
    }

    private void handOut(String number) {
        StaffAtDesk helper = new StaffAtDesk(screen, county, "V0402-01");
        helper.visits("/desk/cases/" + number);
        helper.does("deliver", Map.of("means", "申请人在青竹苑社区领取"));
    }

    /** Opens a QR address; one letter changed leads nowhere. */
    private String follows(Page page, String address) {
        char last = address.charAt(address.length() - 1);
        Response wrong = page.navigate(address.substring(0, address.length() - 1) + (last == 'A' ? 'B' : 'A'));
        assertThat(wrong.status()).isEqualTo(404);
        Response right = page.navigate(address);
        assertThat(right.status()).isEqualTo(200);
        screen.inspect(page, "timeline");
        return page.locator("main").innerText();
    }
}
