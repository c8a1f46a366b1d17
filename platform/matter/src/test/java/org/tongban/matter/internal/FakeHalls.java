// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;

/** Two areas and no halls. */
final class FakeHalls implements HallService {
    @Override
    public List<ServiceArea> areas() {
        return List.of(
                new ServiceArea("320402", "天宁区", new ScopePath("/3204/320402")),
                new ServiceArea("320412", "武进区", new ScopePath("/3204/320412")));
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    @Override
    public Hall city() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Hall> find(DivisionCode code) {
        return Optional.empty();
    }

    @Override
    public List<Hall> children(Hall hall) {
        return List.of();
    }

    @Override
    public List<Hall> path(Hall hall) {
        return List.of();
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return List.of();
    }
}
