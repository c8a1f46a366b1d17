// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService;

/** Members of staff in memory. */
final class Colleagues implements StaffService {
    private final Map<String, StaffMember> members = new TreeMap<>();

    /** Everybody examines. */
    Colleagues with(String workNumber, String name, boolean active) {
        Post post = new Post(Duty.EXAMINATION, new ScopePath("/3204"), Optional.empty(), "民政局（示例）", Optional.empty());
        members.put(workNumber, new StaffMember(workNumber, name, List.of(post), active));
        return this;
    }

    @Override
    public StaffImport importCsv(Caller caller, String csv) {
        return new StaffImport(List.of(), List.of());
    }

    @Override
    public List<StaffMember> list(Caller caller, String after, int limit) {
        return List.copyOf(members.values());
    }

    @Override
    public Optional<StaffMember> find(String workNumber) {
        return Optional.ofNullable(members.get(workNumber));
    }
}
