// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallRole;
import org.tongban.hall.ScopePath;
import org.tongban.matter.Finding;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.TimeLimit;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

class HallRolesTest {
    private static final Hall DISTRICT = hall("320402000000", HallLevel.DISTRICT);
    private static final Hall VILLAGE = hall("320402002002", HallLevel.VILLAGE);

    private final Map<String, Map<String, HallRole>> exceptions = new HashMap<>();

    @Test
    void aVillageTakesPapersInWhereNobodyHasToCome() {
        assertThat(role(new SampleCase(), VILLAGE)).isEqualTo(HallRole.ACCEPT_ON_BEHALF);
        assertThat(role(new SampleCase().online(Matter.Online.Depth.FILING, 1), VILLAGE))
                .isEqualTo(HallRole.ACCEPT_ON_BEHALF);
    }

    @Test
    void whereBothMustComeAHallBelowTheLevelExplainsOnly() {
        SampleCase sample = new SampleCase().allMustCome();

        assertThat(role(sample, VILLAGE)).isEqualTo(HallRole.GUIDE_ONLY);
        assertThat(role(sample, DISTRICT)).isEqualTo(HallRole.ACCEPT);
        assertThat(role(sample.onlyAt(HallLevel.VILLAGE), VILLAGE)).isEqualTo(HallRole.ACCEPT);
    }

    @Test
    void whereAWindowIsVisitedAHallBelowTheLevelExplainsOnly() {
        assertThat(role(new SampleCase().online(Matter.Online.Depth.APPOINTMENT, 1), VILLAGE))
                .isEqualTo(HallRole.GUIDE_ONLY);
        assertThat(role(new SampleCase().online(Matter.Online.Depth.WINDOW, 2), VILLAGE))
                .isEqualTo(HallRole.GUIDE_ONLY);
        assertThat(role(new SampleCase().online(Matter.Online.Depth.WINDOW, 0), VILLAGE))
                .isEqualTo(HallRole.ACCEPT_ON_BEHALF);
    }

    @Test
    void anExceptionOfThePortalPrevails() {
        exceptions.put(VILLAGE.code().value(), Map.of("elderly-allowance", HallRole.ACCEPT_ON_BEHALF));

        assertThat(role(new SampleCase().allMustCome(), VILLAGE)).isEqualTo(HallRole.ACCEPT_ON_BEHALF);
    }

    private HallRole role(SampleCase sample, Hall hall) {
        Matter matter = sample.facts().matter();
        return HallRoles.of(new Offer(matter), new OnePortal(exceptions), matter, hall);
    }

    private static Hall hall(String code, HallLevel level) {
        return new Hall(
                new DivisionCode(code),
                "某大厅（示例）",
                "某地",
                level,
                "320402",
                new ScopePath("/3204/320402"),
                "示例路1号（示例）",
                "0519-0000 0001（示例）");
    }

    /** One matter, published in the area. */
    private record Offer(Matter matter) implements MatterSnapshot {
        @Override
        public long revision() {
            return 1;
        }

        @Override
        public List<Matter> matters() {
            return List.of(matter);
        }

        @Override
        public Optional<Matter> find(String code) {
            return Optional.of(matter);
        }

        @Override
        public Optional<MatterDefinition> definition(String code, String area) {
            TimeLimit months = TimeLimit.parse("6 month");
            return Optional.of(new MatterDefinition(
                    matter,
                    Optional.of(new Implementation(
                            code,
                            area,
                            "民政局（示例）",
                            "11320499MB9900013Q",
                            "民政窗口",
                            List.of(),
                            "0519-0000 0101（示例）",
                            "0519-12345",
                            Optional.empty(),
                            "人民政府（示例）",
                            months,
                            "人民法院（示例）",
                            months,
                            "b".repeat(64)))));
        }

        @Override
        public List<Matter> search(String text) {
            return List.of();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /** The portal of the area, with its exceptions. */
    private record OnePortal(Map<String, Map<String, HallRole>> exceptions) implements PortalRegistry {
        @Override
        public List<Portal> portals() {
            return byArea("320402").stream().toList();
        }

        @Override
        public Optional<Portal> byHost(String host) {
            return Optional.empty();
        }

        @Override
        public Optional<Portal> byArea(String area) {
            return Optional.of(new Portal(
                    "portal-tianning",
                    area,
                    "天宁区政务服务",
                    "Tianning",
                    List.of(),
                    List.of(),
                    "",
                    List.of(),
                    List.of(),
                    new Portal.Footer("", "", "", "", "", ""),
                    List.of(),
                    Map.of(),
                    exceptions,
                    "",
                    "",
                    "",
                    "c".repeat(64)));
        }

        @Override
        public long revision() {
            return 1;
        }
    }
}
