// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.identity.Caller;
import org.tongban.identity.StaffService;

/** The colleagues of the sample city, and one who has left. */
final class SampleStaff implements StaffService {
    static final String LEFT = "W0412-99";

    private static final List<StaffMember> MEMBERS = Stream.concat(
                    Stream.of(SamplePeople.EXAMINER, SamplePeople.DECIDER, SamplePeople.SURVEYOR, SamplePeople.WINDOW)
                            .map(staff -> member(staff.workNumber(), staff, true)),
                    Stream.of(member(LEFT, SamplePeople.EXAMINER, false)))
            .toList();

    private static StaffMember member(String workNumber, Caller.Staff staff, boolean active) {
        return new StaffMember(workNumber, staff.displayName(), staff.posts(), active);
    }

    @Override
    public StaffImport importCsv(Caller caller, String csv) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StaffMember> list(Caller caller, String after, int limit) {
        return MEMBERS;
    }

    @Override
    public Optional<StaffMember> find(String workNumber) {
        return MEMBERS.stream()
                .filter(member -> member.workNumber().equals(workNumber))
                .findFirst();
    }
}
