// SPDX-License-Identifier: Apache-2.0
package org.tongban.couriersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.cases.ParcelStatus;
import org.tongban.courier.OrderOutcome;
import org.tongban.courier.PickUp;

class SimulatedCourierTest {
    private final SimulatedCourier courier = new SimulatedCourier();

    private static PickUp order(String parcel, String address) {
        return new PickUp(parcel, "红梅街道便民服务中心", "示例", "0519-0000 1234", address);
    }

    @Test
    void anOrderThatComesTwiceIsOneParcel() {
        courier.order(order("p-1", "示例路 1 号"));
        courier.order(order("p-1", "示例路 1 号"));
        assertThat(courier.parcels()).hasSize(1);
    }

    @Test
    void someAddressesAreNotServed() {
        assertThat(courier.order(order("p-1", "不取件路 1 号"))).isInstanceOf(OrderOutcome.Declined.class);
        assertThat(courier.parcels()).isEmpty();
    }

    @Test
    void everyReportHasItsOwnNumber() {
        courier.order(order("p-1", "示例路 1 号"));
        assertThat(courier.report("p-1", ParcelStatus.PICKED_UP).reports()).isEqualTo(1);
        assertThat(courier.report("p-1", ParcelStatus.DELIVERED).reports()).isEqualTo(2);
        assertThat(courier.parcels().get(0).sender()).isEqualTo("红梅街道便民服务中心");
    }

    @Test
    void aCancelledParcelIsForgotten() {
        courier.order(order("p-1", "示例路 1 号"));
        courier.cancel("p-1");
        assertThat(courier.parcels()).isEmpty();
    }
}
